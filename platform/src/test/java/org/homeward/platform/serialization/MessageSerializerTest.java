package org.homeward.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.casework.IntakeEvent.EnquiryOpened;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.SubjectRef;
import org.homeward.kernel.shelter.Party;
import org.homeward.platform.privacy.PersonalSeal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessageSerializerTest {
    private final MessageSerializer serializer = new MessageSerializer(MessageTypes.ofCatalogue(), new PlainSeal());

    static Stream<Class<?>> messages() {
        return Stream.of(
                        Catalogue.commandTypes(),
                        Catalogue.eventTypes(),
                        Catalogue.queryTypes(),
                        Catalogue.rejectionTypes())
                .flatMap(types -> types.stream());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void every_message_is_stored_under_its_name_and_reads_as_it_was(Class<?> type) {
        var message = Samples.of(type);

        var stored = serializer.serialize(message, byte[].class);

        assertThat(stored.getType().getName()).isEqualTo(MessageNames.nameOf(type));
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(message);
    }

    @Test
    void a_name_that_nobody_knows_is_refused() {
        assertThatThrownBy(() -> read("casework.moon-visited.v1", "{}"))
                .isInstanceOf(UnknownMessageType.class)
                .hasMessage("casework.moon-visited.v1 is stored, but this software knows no such message");
    }

    @Test
    void a_version_that_nobody_knows_is_refused() {
        assertThatThrownBy(() -> read("casework.enquiry-opened.v7", "{}"))
                .isInstanceOf(UnknownMessageType.class)
                .hasMessage("casework.enquiry-opened.v7 is stored, but this software knows only"
                        + " casework.enquiry-opened.v1: there is no upcaster");
    }

    @Test
    void a_java_name_does_not_stand_for_a_message() {
        assertThatThrownBy(() -> read(EnquiryOpened.class.getName(), text(Samples.of(EnquiryOpened.class))))
                .isInstanceOf(UnknownMessageType.class);
    }

    @Test
    void what_a_message_does_not_have_is_refused_when_it_is_read() {
        var longer = text(Samples.of(EnquiryOpened.class)).replaceFirst("\\{", "{\"surprise\":1,");

        assertThatThrownBy(() -> read("casework.enquiry-opened.v1", longer))
                .rootCause()
                .hasMessageContaining("surprise");
    }

    @Test
    void what_a_message_lacks_is_refused_when_it_is_read() {
        assertThatThrownBy(() -> read("casework.enquiry-opened.v1", "{}"))
                .rootCause()
                .hasMessageContaining("caseId");
    }

    @Test
    void a_choice_is_stored_under_a_name_of_ours() {
        assertThat(text(new Party.Alone())).isEqualTo("{\"kind\":\"alone\"}");
        assertThat(Samples.variantsOf(Party.class))
                .allSatisfy(party -> assertThat(serializer.kernelMapper().readValue(text(party), Party.class))
                        .isEqualTo(party));
    }

    @Test
    void money_is_stored_exactly() {
        var money = new Money(Long.MIN_VALUE, Currency.LYD);

        assertThat(text(money)).isEqualTo("{\"amount\":\"-9223372036854775.808\",\"currency\":\"LYD\"}");
        assertThat(serializer.kernelMapper().readValue(text(money), Money.class))
                .isEqualTo(money);
    }

    @Test
    void a_set_is_stored_in_the_same_order_always() {
        assertThat(text(Set.of("c", "a", "b"))).isEqualTo("[\"a\",\"b\",\"c\"]");
    }

    @Test
    void a_position_in_a_replay_reads_as_it_was() {
        var replay = ReplayToken.createReplayToken(
                new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3), "rebuild");

        var stored = serializer.serialize(replay, byte[].class);

        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(replay);
    }

    @Test
    void metadata_reads_as_it_was() {
        var metadata = MetaData.from(Map.of("actor", "user-1", "purpose", "CASEWORK"));

        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(metadata, byte[].class)))
                .isEqualTo(metadata);
    }

    @Test
    void a_personal_value_whose_key_is_destroyed_reads_as_erased_and_stays_so_when_it_is_written_again() {
        var message = Samples.of(MigrantRegistered.class);
        var stored = serializer.serialize(message, byte[].class);
        var erasing = new MessageSerializer(MessageTypes.ofCatalogue(), new LostSeal());

        MigrantRegistered read = erasing.deserialize(stored);

        assertThat(read.name()).isEqualTo(new Personal.Erased<>(message.name().ref()));
        MigrantRegistered again = serializer.deserialize(erasing.serialize(read, byte[].class));
        assertThat(again.name()).isEqualTo(read.name());
    }

    private String text(Object value) {
        return serializer.serialize(value, String.class).getData();
    }

    private Object read(String name, String json) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class, name, null));
    }

    private static final class LostSeal implements PersonalSeal {
        @Override
        public String seal(SubjectRef ref, byte[] clear) {
            throw new AssertionError("nothing is left to seal");
        }

        @Override
        public boolean isErased(SubjectRef ref) {
            return true;
        }

        @Override
        public Optional<byte[]> open(SubjectRef ref, String sealed) {
            return Optional.empty();
        }
    }
}
