package org.homeward.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.privacy.Personal;
import org.homeward.platform.serialization.MessageSerializer;
import org.homeward.platform.serialization.MessageTypes;
import org.homeward.platform.serialization.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a command is sealed with on its way to the process that decides it, and what an event. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // JUnit sets them
class InTransitTest {
    private final RegisterMigrant command = Samples.of(RegisterMigrant.class);
    private final MigrantRegistered event = Samples.of(MigrantRegistered.class);

    @TempDir
    private Path folder;

    private StoredKeys keys;
    private MessageSerializer serializer;

    @BeforeEach
    void open() {
        keys = StoredKeys.open(folder.resolve("keys.db"), new KeyFile(folder.resolve("kek")));
        serializer = serializer(keys);
    }

    @AfterEach
    void close() {
        keys.close();
    }

    private static MessageSerializer serializer(StoredKeys keys) {
        return new MessageSerializer(MessageTypes.ofCatalogue(), new AesSeal(keys), new AesSeal(keys.inTransit()));
    }

    @Test
    void a_command_reads_as_it_was_and_nobody_has_a_key_because_of_it() {
        var name = (Personal.Known<?>) command.name().opened();
        var sent = serializer.serialize(command, String.class);

        assertThat(sent.getData())
                .doesNotContain(name.value().toString())
                .contains(name.ref().subject().value());
        assertThat(serializer.<String, Object>deserialize(sent)).isEqualTo(command);
        assertThat(keys.unannounced(1)).isEmpty();
        assertThat(keys.toOpen(
                        command.name().ref().subject(), command.name().ref().group()))
                .isEmpty();
    }

    @Test
    void what_a_command_brought_is_stored_under_the_key_of_its_person() {
        RegisterMigrant arrived = serializer.deserialize(serializer.serialize(command, byte[].class));
        var decided = new MigrantRegistered(
                arrived.caseId(),
                command.name().ref().subject(),
                arrived.name(),
                arrived.birthDate(),
                event.birthYear(),
                arrived.sex(),
                arrived.nationality(),
                event.countryOfReturn(),
                event.basis(),
                event.noticeVersion(),
                event.language(),
                event.needs(),
                event.intention(),
                event.situation(),
                event.registeredOn());
        var stored = serializer.serialize(decided, byte[].class);

        MigrantRegistered read = serializer.deserialize(stored);
        assertThat(read.name()).isEqualTo(command.name());
        keys.destroy(
                command.name().ref().subject(), List.of(command.name().ref().group()));
        assertThat(read.name().isErased()).isTrue();
        MigrantRegistered later = serializer.deserialize(stored);
        assertThat(later.name()).isEqualTo(new Personal.Erased<>(command.name().ref()));
    }

    /** While an older side is replaced by a newer one, what it sends is still decided. */
    @Test
    void a_command_reads_as_it_was_from_an_older_side_that_sealed_it_under_the_keys_of_its_persons() {
        var older = new MessageSerializer(MessageTypes.ofCatalogue(), new AesSeal(keys));
        var sent = older.serialize(command, String.class);
        var asItWas =
                new SimpleSerializedObject<>(sent.getData().replace("\"t\":", "\"c\":"), String.class, sent.getType());

        assertThat(asItWas.getData()).contains("\"c\":").doesNotContain("\"t\":");
        assertThat(serializer.<String, Object>deserialize(asItWas)).isEqualTo(command);
    }

    @Test
    void whoever_has_another_key_encryption_key_cannot_read_a_command() {
        var sent = serializer.serialize(command, byte[].class);
        try (var others = StoredKeys.open(folder.resolve("others.db"), new KeyFile(folder.resolve("others-kek")))) {
            RegisterMigrant read = serializer(others).deserialize(sent);

            assertThatThrownBy(() -> read.name().opened()).isInstanceOf(IllegalStateException.class);
        }
    }

    /** A command about somebody who is erased reaches the process that refuses it; an event is never written. */
    @Test
    void a_command_travels_with_erased_values_and_an_event_does_not_travel() {
        for (var ref : List.of(command.name().ref(), event.name().ref())) {
            keys.destroy(ref.subject(), List.of(ref.group()));
        }

        RegisterMigrant read = serializer.deserialize(serializer.serialize(command, byte[].class));

        assertThat(read.name()).isEqualTo(new Personal.Erased<>(command.name().ref()));
        assertThat(read.caseId()).isEqualTo(command.caseId());
        assertThatThrownBy(() -> serializer.serialize(event, byte[].class))
                .isInstanceOfAny(SerializationException.class, SubjectErased.class);
    }
}
