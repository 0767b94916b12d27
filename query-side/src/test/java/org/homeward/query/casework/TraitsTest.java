package org.homeward.query.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.casework.Likeness;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.Sex;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** When two cases agree in enough to be about one person. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TraitsTest {
    private final Traits asked = traits("moussa keita", 1985);

    @Test
    void the_words_of_a_name_may_stand_in_another_order() {
        assertThat(asked.likeness(traits("keita moussa", 1985)))
                .containsExactlyInAnyOrder(Likeness.NAME, Likeness.SEX, Likeness.NATIONALITY, Likeness.BIRTH_YEAR);
    }

    @Test
    void two_words_are_enough_and_one_of_two_is_not() {
        assertThat(asked.likeness(traits("moussa ben keita", 1985))).contains(Likeness.NAME_IN_PART);
        assertThat(traits("moussa ben keita", 1985).likeness(asked)).contains(Likeness.NAME_IN_PART);
        assertThat(asked.likeness(traits("moussa diop", 1985))).isEmpty();
        assertThat(asked.likeness(traits("keita", 1985))).isEmpty();
    }

    @Test
    void a_name_of_one_word_is_like_the_same_one_only() {
        assertThat(traits("moussa", 1985).likeness(traits("moussa", 1985))).contains(Likeness.NAME);
        assertThat(traits("moussa", 1985).likeness(asked)).isEmpty();
        assertThat(traits("moussa", 1985).likeness(traits("keita", 1985))).isEmpty();
    }

    @Test
    void years_of_birth_are_two_apart_at_most() {
        assertThat(asked.likeness(traits("moussa keita", 1983))).contains(Likeness.BIRTH_YEAR_NEARLY);
        assertThat(asked.likeness(traits("moussa keita", 1987))).contains(Likeness.BIRTH_YEAR_NEARLY);
        assertThat(asked.likeness(traits("moussa keita", 1982))).isEmpty();
        assertThat(asked.likeness(traits("moussa keita", 1988))).isEmpty();
    }

    @Test
    void another_sex_or_nationality_is_another_person() {
        assertThat(asked.likeness(traits("moussa keita", 1985, Sex.F, "MLI"))).isEmpty();
        assertThat(asked.likeness(traits("moussa keita", 1985, Sex.M, "GIN"))).isEmpty();
    }

    @Test
    void a_name_without_words_is_like_none() {
        var nameless = new Traits(List.of(), Sex.M, new CountryCode("MLI"), 1985, Optional.empty(), Set.of());
        assertThat(nameless.likeness(nameless)).isEmpty();
        assertThat(nameless.keys()).isEmpty();
    }

    private static Traits traits(String name, int birthYear) {
        return traits(name, birthYear, Sex.M, "MLI");
    }

    private static Traits traits(String name, int birthYear, Sex sex, String country) {
        var words = Arrays.asList(name.split(" "));
        return new Traits(words, sex, new CountryCode(country), birthYear, Optional.empty(), Set.of());
    }
}
