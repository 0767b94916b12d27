package org.homeward.query.audit;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.homeward.kernel.audit.HistoryHash;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.privacy.SubjectRef;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.eventstore.SqliteEventStorageEngine;
import org.homeward.platform.privacy.PersonalSeal;
import org.homeward.platform.serialization.ContentDigest;
import org.homeward.platform.serialization.MessageSerializer;
import org.homeward.platform.serialization.MessageTypes;

/** Events in a real event store; event ids, instants, seals and the version of the program are a matter of chance. */
final class History implements AutoCloseable {
    private final Random chance;
    private final PersonalSeal seal;
    private final SqliteEventStorageEngine engine;
    private final Map<String, Long> sequences = new HashMap<>();
    private final String software;
    private Instant now;

    History(Path file, long chance) {
        this.chance = new Random(chance);
        software = "0." + chance + ".0";
        seal = new Masked(this.chance);
        now = Instant.parse("2009-01-01T00:00:00Z").plusSeconds(this.chance.nextInt(1_000_000));
        var serializer = new MessageSerializer(MessageTypes.ofCatalogue(), seal);
        engine = SqliteEventStorageEngine.open(file, serializer, NoOpEventUpcaster.INSTANCE);
    }

    History happened(Event... events) {
        for (var event : events) {
            append(event.streamId(), event);
        }
        return this;
    }

    History append(String stream, Event event) {
        now = now.plusSeconds(60);
        engine.appendEvents(message(stream, event));
        return this;
    }

    GenericDomainEventMessage<?> message(String stream, Event event) {
        var actor = new Actor(UserId.of(new UUID(0, 7)), Set.of(Role.PM, Role.CSL), Office.TRIPOLI);
        var metadata = MetaData.from(MessageMetadata.of(actor, Purpose.CASEWORK))
                .and(MessageMetadata.COMMAND_ID, "command-" + chance.nextInt())
                .and(MessageMetadata.CORRELATION_ID, "correlation")
                .and(MessageMetadata.CAUSATION_ID, "causation")
                .and(MessageMetadata.SOFTWARE, software);
        return new GenericDomainEventMessage<>(
                "Stream",
                stream,
                sequences.merge(stream, 0L, (last, none) -> last + 1),
                event,
                metadata,
                new UUID(chance.nextLong(), chance.nextLong()).toString(),
                now);
    }

    SqliteEventStorageEngine engine() {
        return engine;
    }

    RawEvents raw() {
        return engine.raw();
    }

    HistoryHash hash() {
        return hash(raw().headPosition());
    }

    HistoryHash hash(long upTo) {
        return HistoryHasher.hash(raw(), new ContentDigest(seal), upTo);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Seals so that the same value never looks the same. */
    private record Masked(Random chance) implements PersonalSeal {
        @Override
        public String seal(SubjectRef ref, byte[] clear) {
            var mask = chance.nextInt();
            return mask + ":" + Base64.getEncoder().encodeToString(masked(clear, mask));
        }

        @Override
        public boolean isErased(SubjectRef ref) {
            return false;
        }

        @Override
        public Optional<byte[]> open(SubjectRef ref, String sealed) {
            var colon = sealed.indexOf(':');
            var mask = Integer.parseInt(sealed.substring(0, colon));
            return Optional.of(masked(Base64.getDecoder().decode(sealed.substring(colon + 1)), mask));
        }

        private static byte[] masked(byte[] bytes, int mask) {
            var result = Arrays.copyOf(bytes, bytes.length);
            var pattern = ByteBuffer.allocate(Integer.BYTES).putInt(mask).array();
            for (var index = 0; index < result.length; index++) {
                result[index] ^= pattern[index % pattern.length];
            }
            return result;
        }
    }
}
