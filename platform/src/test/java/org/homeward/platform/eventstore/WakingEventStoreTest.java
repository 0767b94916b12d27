package org.homeward.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WakingEventStoreTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private SqliteEventStorageEngine engine;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private WakingEventStore store;

    @BeforeEach
    void open_the_store() {
        engine = SqliteEventStorageEngineTest.open(folder);
        store = WakingEventStore.on(engine);
    }

    @AfterEach
    void close_the_store() {
        store.shutDown();
        engine.close();
    }

    @Test
    void a_reader_is_called_once_events_can_be_read() {
        var woken = new CountDownLatch(1);
        var stream = store.openStream(engine.createTailToken());
        assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();

        store.publish(EventStorageEngineContract.event("case-1", 0));

        assertThat(woken.getCount()).isZero();
        assertThat(stream.hasNextAvailable()).isTrue();
        stream.close();
    }

    @Test
    void a_waiting_reader_gets_the_event_that_arrives() throws Exception {
        var stream = store.openStream(engine.createTailToken());
        var publisher = Thread.ofPlatform().start(() -> store.publish(EventStorageEngineContract.event("case-1", 0)));

        assertThat(stream.hasNextAvailable(1, TimeUnit.HOURS)).isTrue();
        assertThat(stream.nextAvailable().getPayload()).isEqualTo("case-1/0");
        publisher.join();
        stream.close();
    }

    @Test
    void a_reader_that_waits_in_vain_is_told_so() throws Exception {
        try (var stream = store.openStream(engine.createTailToken())) {
            assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(stream.peek()).isEmpty();
        }
    }
}
