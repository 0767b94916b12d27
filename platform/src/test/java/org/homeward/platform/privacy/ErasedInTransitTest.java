package org.homeward.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.axonframework.serialization.SerializationException;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.privacy.Personal;
import org.homeward.platform.serialization.MessageSerializer;
import org.homeward.platform.serialization.MessageTypes;
import org.homeward.platform.serialization.Samples;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command about somebody who is erased reaches the process that refuses it; an event is never written. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasedInTransitTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void a_command_travels_with_erased_values_and_an_event_does_not_travel() {
        try (var keys = StoredKeys.open(folder.resolve("keys.db"), new KeyFile(folder.resolve("kek")))) {
            var serializer = new MessageSerializer(MessageTypes.ofCatalogue(), new AesSeal(keys));
            var command = Samples.of(RegisterMigrant.class);
            var event = Samples.of(MigrantRegistered.class);
            for (var ref : List.of(command.name().ref(), event.name().ref())) {
                keys.destroy(ref.subject(), List.of(ref.group()));
            }

            RegisterMigrant read = serializer.deserialize(serializer.serialize(command, byte[].class));

            assertThat(read.name())
                    .isEqualTo(new Personal.Erased<>(command.name().ref()));
            assertThat(read.caseId()).isEqualTo(command.caseId());
            assertThatThrownBy(() -> serializer.serialize(event, byte[].class))
                    .isInstanceOfAny(SerializationException.class, SubjectErased.class);
        }
    }
}
