package org.homeward.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.ErasureEvent.SubjectKeysDestroyed;
import org.homeward.kernel.privacy.ErasureGround;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.privacy.SubjectKeyCreated;
import org.homeward.platform.axon.StoredContexts;
import org.homeward.platform.eventstore.SqliteEventStorageEngine;
import org.homeward.platform.eventstore.WakingEventStore;
import org.homeward.platform.policy.SystemActor;
import org.homeward.platform.serialization.MessageSerializer;
import org.homeward.platform.serialization.MessageTypes;
import org.homeward.platform.serialization.Upcasts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyKeeperTest {
    private static final SubjectId PERSON = SubjectId.of(new UUID(0, 1));

    @TempDir
    private Path folder;

    @Test
    void an_event_tells_of_new_keys_without_telling_the_keys() throws InterruptedException {
        try (var running = Running.in(folder)) {
            running.keys().toSeal(PERSON, PurposeGroup.IDENTITY);

            var announced = running.nextAnnouncement();

            assertThat(announced.getPayload())
                    .isEqualTo(new SubjectKeyCreated(PERSON, running.keys().commitments(PERSON)));
            assertThat(StoredContexts.context(announced, 1).actor()).isEqualTo(SystemActor.ID);
        }
    }

    @Test
    void keys_made_before_a_crash_are_announced_after_it() throws Exception {
        makeKeysAndCrash();

        try (var running = Running.in(folder)) {
            assertThat(running.nextAnnouncement().getPayload()).isInstanceOf(SubjectKeyCreated.class);
        }
    }

    @Test
    void keys_announced_before_a_crash_are_not_announced_again() throws Exception {
        makeKeysAndCrash();
        Files.copy(folder.resolve("keys.db"), folder.resolve("not-noted"));
        try (var running = Running.in(folder)) {
            running.nextAnnouncement();
        }
        restore("not-noted");

        try (var running = Running.in(folder)) {
            var other = SubjectId.of(new UUID(0, 2));
            running.keys().toSeal(other, PurposeGroup.IDENTITY);

            assertThat(running.nextAnnouncement().getPayload())
                    .isInstanceOfSatisfying(
                            SubjectKeyCreated.class,
                            event -> assertThat(event.person()).isEqualTo(other));
            assertThat(running.engine().raw().headPosition()).isEqualTo(2);
        }
    }

    @Test
    void a_key_is_destroyed_when_an_event_says_so() {
        try (var running = Running.in(folder)) {
            running.keys().toSeal(PERSON, PurposeGroup.IDENTITY);

            running.destroy();

            assertThat(running.keys().isDestroyed(PERSON, PurposeGroup.IDENTITY))
                    .isTrue();
            assertThat(running.keys().isDestroyed(PERSON, PurposeGroup.MEDICAL)).isFalse();
        }
    }

    @Test
    void an_old_copy_of_the_keys_brings_nobody_back() throws Exception {
        makeKeysAndCrash();
        Files.copy(folder.resolve("keys.db"), folder.resolve("backup"));
        try (var running = Running.in(folder)) {
            running.destroy();
        }
        restore("backup");

        try (var running = Running.in(folder)) {
            assertThat(running.keys().toOpen(PERSON, PurposeGroup.IDENTITY)).isEmpty();
            assertThat(running.keys().toOpen(PERSON, PurposeGroup.MEDICAL)).isPresent();
        }
    }

    private void makeKeysAndCrash() {
        try (var keys = StoredKeys.open(folder.resolve("keys.db"), new KeyFile(folder.resolve("kek")))) {
            keys.toSeal(PERSON, PurposeGroup.IDENTITY);
        }
    }

    private void restore(String copy) throws IOException {
        for (var file : List.of("keys.db", "keys.db-wal", "keys.db-shm")) {
            Files.deleteIfExists(folder.resolve(file));
        }
        Files.copy(folder.resolve(copy), folder.resolve("keys.db"));
    }

    /** Keys, events and what keeps them in agreement. */
    private record Running(
            StoredKeys keys,
            SqliteEventStorageEngine engine,
            WakingEventStore store,
            KeyKeeper keeper,
            LinkedBlockingQueue<EventMessage<?>> published)
            implements AutoCloseable {
        static Running in(Path folder) {
            var keys = StoredKeys.open(folder.resolve("keys.db"), new KeyFile(folder.resolve("kek")));
            var serializer = new MessageSerializer(MessageTypes.ofCatalogue(), new AesSeal(keys));
            var engine = SqliteEventStorageEngine.open(folder.resolve("events.db"), serializer, new Upcasts(List.of()));
            var store = WakingEventStore.on(engine);
            var published = new LinkedBlockingQueue<EventMessage<?>>();
            store.subscribe(published::addAll);
            var keeper = new KeyKeeper(
                    keys,
                    new KeyDestruction(
                            keys,
                            new SealedFiles(folder.resolve("documents"), keys),
                            KeyDestruction.in(engine.raw(), serializer)),
                    new KeyAnnouncer(keys, store),
                    store);
            return new Running(keys, engine, store, keeper, published);
        }

        EventMessage<?> nextAnnouncement() throws InterruptedException {
            var announced = published.poll(1, TimeUnit.MINUTES);
            if (announced == null) {
                throw new AssertionError("no announcement came");
            }
            return announced;
        }

        void destroy() {
            var event = new SubjectKeysDestroyed(
                    PERSON, Set.of(PurposeGroup.IDENTITY), ErasureGround.REQUEST_OF_PERSON, LocalDate.of(2009, 3, 1));
            store.publish(new GenericDomainEventMessage<>("Erasure", event.streamId(), 0, event, Map.of()));
        }

        @Override
        public void close() {
            keeper.close();
            engine.close();
            keys.close();
        }
    }
}
