package org.homeward.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchKeysTest {
    private final SearchKeys keys = new SearchKeys(new byte[32]);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kone           | Kon\u00e9 Amadou
            KON\u00c9      | Amadou Kone
            ama kone       | Amadou Kon\u00e9
            nguema         | N\u2019Guema
            n'gu           | NGUEMA
            ba             | Mariama B\u00e2
            fatou bin      | Fatoumata Bint-Sow
            muhammad       | Mu\u1e25ammad
            \u0645\u062d\u0645 | \u0645\u064f\u062d\u0645\u0651\u062f
            \u0627\u062d\u0645\u062f | \u0623\u062d\u0645\u062f
            \ufb01n        | Finda
            """)
    void a_beginning_of_each_word_finds_the_name_however_it_is_written(String typed, String name) {
        assertThat(keys.toKeep(name)).containsAll(keys.toFind(typed));
    }

    @ParameterizedTest
    @CsvSource({"diallo, Kone Amadou", "madou, Amadou", "ko, Kone", "ba, Bah", "konate, Kone"})
    void what_is_not_the_beginning_of_a_word_finds_nothing(String typed, String name) {
        assertThat(keys.toKeep(name)).doesNotContainAnyElementsOf(keys.toFind(typed));
    }

    @Test
    void what_is_kept_is_bounded_whatever_the_name() {
        var most = SearchKeys.WORDS * (SearchKeys.LONGEST - SearchKeys.SHORTEST + 1);

        assertThat(keys.toKeep("abcdefghijklmnop%d ".repeat(50).formatted(manyNumbers())))
                .hasSizeLessThanOrEqualTo(most);
    }

    @Test
    void nothing_can_be_found_without_the_key() {
        var secret = new byte[32];
        secret[0] = 1;
        var others = new SearchKeys(secret);

        assertThat(others.toKeep("Amadou")).doesNotContainAnyElementsOf(keys.toKeep("Amadou"));
    }

    private static Object[] manyNumbers() {
        return IntStream.range(0, 50).boxed().toArray();
    }
}
