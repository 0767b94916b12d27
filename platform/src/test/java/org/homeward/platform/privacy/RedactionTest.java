package org.homeward.platform.privacy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.privacy.SubjectRef;
import org.homeward.platform.serialization.MessageSerializer;
import org.homeward.platform.serialization.MessageTypes;
import org.homeward.platform.serialization.PlainSeal;
import org.homeward.platform.serialization.Samples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactionTest {
    private static final SubjectId PERSON = SubjectId.of(new UUID(0, 1));
    private static final SubjectId OTHER = SubjectId.of(new UUID(0, 2));
    private static final Personal<String> NAME = Personal.known(PERSON, PurposeGroup.IDENTITY, "name", "Kone");
    private static final Personal<String> ILLNESS = Personal.known(PERSON, PurposeGroup.MEDICAL, "findings", "ill");
    private static final Personal<String> OTHERS = Personal.known(OTHER, PurposeGroup.IDENTITY, "name", "Sow");

    private final Redaction redaction = new Redaction(ref -> ref.group() == PurposeGroup.IDENTITY);

    private record Line(String code, Personal<String> name) {}

    private record Page(List<Line> lines, Map<String, Line> byCode, Optional<Personal<String>> findings, int count) {}

    private record Figures(List<String> countries) {}

    private sealed interface Step {
        /** Nothing is known. */
        record Unknown() implements Step {}

        /** Somebody is. */
        record Named(Personal<String> name) implements Step {}
    }

    private record Steps(Set<Step> steps) {}

    @SuppressWarnings("rawtypes") // a class literal has no type arguments
    static Stream<Class<?>> answers() {
        return Catalogue.queryTypes().stream()
                .<Class<?>>map(type -> ((Query<?>) Samples.of((Class<?>) type)).answerType())
                .distinct();
    }

    @Test
    void what_a_reader_may_not_see_is_hidden_however_deep_it_is() {
        var page = new Page(
                List.of(new Line("a", NAME), new Line("b", OTHERS)),
                Map.of("c", new Line("c", ILLNESS)),
                Optional.of(ILLNESS),
                2);

        var seen = (Page) redaction.of(page);

        var hidden = new Personal.Hidden<String>(ILLNESS.ref());
        assertThat(seen).isEqualTo(new Page(page.lines(), Map.of("c", new Line("c", hidden)), Optional.of(hidden), 2));
        assertThat(redaction.shown())
                .isEqualTo(Map.of(PERSON, Set.of(PurposeGroup.IDENTITY), OTHER, Set.of(PurposeGroup.IDENTITY)));
    }

    @Test
    void a_choice_is_looked_into() {
        var hidesAll = new Redaction(ref -> false);

        assertThat(hidesAll.of(new Steps(Set.of(new Step.Unknown(), new Step.Named(NAME)))))
                .isEqualTo(new Steps(Set.of(new Step.Unknown(), new Step.Named(new Personal.Hidden<>(NAME.ref())))));
        assertThat(hidesAll.shown()).isEmpty();
    }

    @Test
    void an_erased_value_stays_erased_and_shows_nobody() {
        var erased = new Line("a", new Personal.Erased<>(NAME.ref()));

        assertThat(redaction.of(erased)).isEqualTo(erased);
        assertThat(redaction.shown()).isEmpty();
    }

    @Test
    void what_is_stored_is_opened_for_whoever_may_see_it() {
        var registered = Samples.of(MigrantRegistered.class);

        var seen = (MigrantRegistered) requireNonNull(redaction.of(stored(registered, new PlainSeal())));

        assertThat(seen.name()).isInstanceOf(Personal.Known.class).isEqualTo(registered.name());
    }

    @Test
    void what_is_hidden_is_not_opened_for_that() {
        var registered = Samples.of(MigrantRegistered.class);

        var seen = (MigrantRegistered)
                requireNonNull(new Redaction(ref -> false).of(stored(registered, new NeverOpened())));

        assertThat(seen.name())
                .isEqualTo(new Personal.Hidden<>(registered.name().ref()));
    }

    @Test
    void an_answer_without_personal_values_is_passed_on_as_it_is() {
        var figures = new Figures(List.of("MLI"));

        assertThat(redaction.of(figures)).isSameAs(figures);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void no_answer_of_the_system_shows_anything_to_who_may_see_nothing(Class<?> type) {
        var serializer = new MessageSerializer(MessageTypes.ofCatalogue(), new PlainSeal());

        var seen = new Redaction(ref -> false).of(Samples.of(type));

        assertThat(serializer.serialize(seen, String.class).getData()).doesNotContain(PlainSeal.MARK);
    }

    private static MigrantRegistered stored(MigrantRegistered registered, PersonalSeal seal) {
        var serializer = new MessageSerializer(MessageTypes.ofCatalogue(), seal);
        return serializer.deserialize(serializer.serialize(registered, byte[].class));
    }

    private static final class NeverOpened implements PersonalSeal {
        @Override
        public String seal(SubjectRef ref, byte[] clear) {
            return new PlainSeal().seal(ref, clear);
        }

        @Override
        public boolean isErased(SubjectRef ref) {
            return false;
        }

        @Override
        public Optional<byte[]> open(SubjectRef ref, String sealed) {
            throw new AssertionError("nobody may see this");
        }
    }
}
