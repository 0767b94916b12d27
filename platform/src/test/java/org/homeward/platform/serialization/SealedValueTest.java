package org.homeward.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.SubjectRef;
import org.homeward.platform.privacy.PersonalSeal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedValueTest {
    private final Counted seal = new Counted();
    private final MessageSerializer serializer = new MessageSerializer(MessageTypes.ofCatalogue(), seal);
    private final MigrantRegistered stated = Samples.of(MigrantRegistered.class);

    static Set<Class<?>> events() {
        return new HashSet<>(Catalogue.eventTypes());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_read_and_written_again_without_a_look_at_anything_personal(Class<?> type) {
        var stored = serializer.serialize(Samples.of(type), byte[].class);
        var sealed = seal.sealed.get();

        var again = serializer.serialize(serializer.<byte[], Object>deserialize(stored), byte[].class);

        assertThat(again.getData()).isEqualTo(stored.getData());
        assertThat(seal.opened).hasValue(0);
        assertThat(seal.sealed).hasValue(sealed);
    }

    @Test
    void whoever_looks_sees_the_value() {
        assertThat(read(stated).name().opened()).isEqualTo(stated.name()).isInstanceOf(Personal.Known.class);
        assertThat(seal.opened).hasValue(1);
    }

    @Test
    void a_value_that_was_read_before_its_key_was_destroyed_is_erased_as_well() {
        var read = read(stated);
        assertThat(read.name().isErased()).isFalse();

        seal.erased.add(stated.name().ref().subject());

        var erased = new Personal.Erased<>(stated.name().ref());
        assertThat(read.name().isErased()).isTrue();
        assertThat(read.name().opened()).isEqualTo(erased);
        assertThat(serializer.serialize(read, String.class).getData()).doesNotContain(PlainSeal.MARK);
    }

    @Test
    void a_value_under_another_seal_is_sealed_anew() {
        var read = read(stated);
        var other = new MessageSerializer(MessageTypes.ofCatalogue(), new Counted());

        MigrantRegistered again = other.deserialize(other.serialize(read, byte[].class));

        assertThat(again).isEqualTo(stated);
        assertThat(seal.opened.get()).isPositive();
    }

    @Test
    void values_that_read_the_same_are_equal_whether_sealed_or_not() {
        var read = read(stated).name();

        assertThat(read).isEqualTo(stated.name()).isEqualTo(read(stated).name()).hasSameHashCodeAs(stated.name());
        assertThat(stated.name()).isEqualTo(read);
        assertThat(read).isNotEqualTo(new Personal.Erased<>(read.ref()));
        assertThat(new Personal.Erased<>(read.ref())).isNotEqualTo(read);
        seal.erased.add(read.ref().subject());
        assertThat(read).isEqualTo(new Personal.Erased<>(read.ref())).isNotEqualTo(stated.name());
        assertThat(new Personal.Erased<>(read.ref())).isEqualTo(read);
    }

    @Test
    void values_about_something_else_are_told_apart_without_a_look() {
        var read = read(stated);

        assertThat(read.name()).isNotEqualTo(stated.birthDate());
        assertThat(stated.birthDate()).isNotEqualTo(read.name());
        assertThat(seal.opened).hasValue(0);
    }

    @Test
    void no_text_form_shows_what_is_sealed() {
        assertThat(read(stated).toString()).doesNotContain(PlainSeal.MARK).contains("Personal[name sealed]");
    }

    private MigrantRegistered read(MigrantRegistered event) {
        return serializer.deserialize(serializer.serialize(event, byte[].class));
    }

    /** Counts what it is asked for. */
    private static final class Counted implements PersonalSeal {
        private final PersonalSeal plain = new PlainSeal();
        private final AtomicInteger sealed = new AtomicInteger();
        private final AtomicInteger opened = new AtomicInteger();
        private final Set<SubjectId> erased = new HashSet<>();

        @Override
        public String seal(SubjectRef ref, byte[] clear) {
            sealed.incrementAndGet();
            return plain.seal(ref, clear);
        }

        @Override
        public boolean isErased(SubjectRef ref) {
            return erased.contains(ref.subject());
        }

        @Override
        public Optional<byte[]> open(SubjectRef ref, String text) {
            opened.incrementAndGet();
            return isErased(ref) ? Optional.empty() : plain.open(ref, text);
        }
    }
}
