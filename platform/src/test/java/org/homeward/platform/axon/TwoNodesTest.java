package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.platform.axon.CounterPlatform.PLAIN;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.homeward.platform.axon.CounterMessages.Count;
import org.homeward.platform.axon.CounterMessages.Counted;
import org.homeward.platform.axon.CounterMessages.OpenCounter;
import org.homeward.platform.eventstore.SqliteEventStorageEngine;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.Refused;
import org.homeward.platform.messaging.Unavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with a cache each decide for one stream, as when the routing has just changed: no update is lost. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoNodesTest {
    private static final int LIMIT = 30;
    private static final int ASKED = 50;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private SqliteEventStorageEngine engine;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private List<CounterPlatform> nodes;

    @BeforeEach
    void two_nodes_run_on_one_store() {
        engine = SqliteEventStorageEngine.open(
                folder.resolve("events.db"), Jackson3Serializer.builder().build(), NoOpEventUpcaster.INSTANCE);
        nodes = List.of(CounterPlatform.besideOthers(engine), CounterPlatform.besideOthers(engine));
    }

    @AfterEach
    void stop() {
        nodes.forEach(CounterPlatform::close);
        engine.close();
    }

    @Test
    void what_the_other_node_has_stored_since_is_read_before_anything_is_stored() {
        nodes.get(0).send(new OpenCounter("c-1", LIMIT), PLAIN);
        var versions = new ArrayList<Long>();
        for (var i = 0; i < 10; i++) {
            versions.add(send(i, PLAIN.withKey("k" + i)));
        }
        assertThat(versions)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 10).boxed().toList());
        assertThat(counted()).isEqualTo(10);
    }

    @Test
    void of_more_than_there_is_room_for_exactly_as_many_are_counted_as_fit() {
        nodes.get(0).send(new OpenCounter("c-1", LIMIT), PLAIN);
        var versions = IntStream.range(0, ASKED)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> send(i, PLAIN.withKey("k" + i))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(version -> version != StreamGuard.NOTHING_YET)
                .toList();
        assertThat(versions)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, LIMIT).boxed().toList());
        assertThat(counted()).isEqualTo(LIMIT);
    }

    @Test
    void a_repeat_at_the_other_node_is_a_repeat() {
        nodes.get(0).send(new OpenCounter("c-1", LIMIT), PLAIN);
        nodes.get(1).send(new Count("c-1", 1), PLAIN);
        nodes.get(0).send(new Count("c-1", 1), PLAIN.withKey("k"));
        assertThat(nodes.get(1).send(new Count("c-1", 1), PLAIN.withKey("k")).version())
                .isEqualTo(2);
        assertThat(counted()).isEqualTo(2);
    }

    @Test
    void a_version_is_compared_with_what_the_other_node_has_stored_since() {
        nodes.get(0).send(new OpenCounter("c-1", LIMIT), PLAIN);
        nodes.get(1).send(new Count("c-1", 1), PLAIN);
        assertThat(nodes.get(0).send(new Count("c-1", 1), PLAIN.expecting(1)).version())
                .isEqualTo(2);
    }

    @Test
    void nobody_is_refused_for_what_the_other_node_has_changed_since() {
        nodes.get(0).send(new OpenCounter("c-1", 1), PLAIN);
        nodes.get(0).send(new Count("c-1", 1), PLAIN);
        nodes.get(1).send(new Count("c-1", -1), PLAIN);
        assertThat(nodes.get(0).send(new Count("c-1", 1), PLAIN).version()).isEqualTo(3);
    }

    @Test
    void with_nothing_to_do_the_answer_is_the_version_the_other_node_has_stored() {
        var open = new OpenCounter("c-1", LIMIT);
        nodes.get(0).send(open, PLAIN);
        nodes.get(1).send(new Count("c-1", 1), PLAIN);
        assertThat(nodes.get(0).send(open, PLAIN).version()).isEqualTo(1);
    }

    /** The version after it, or none if it is refused; whoever is told to try again does so under the same key. */
    private long send(int i, Dispatch dispatch) {
        while (true) {
            try {
                return nodes.get(i % 2).send(new Count("c-1", 1), dispatch).version();
            } catch (CompletionException answered) {
                if (answered.getCause() instanceof Refused) {
                    return StreamGuard.NOTHING_YET;
                }
                assertThat(answered).hasCauseInstanceOf(Unavailable.class);
            }
        }
    }

    private long counted() {
        return engine.readEvents("c-1")
                .asStream()
                .filter(event -> event.getPayload() instanceof Counted)
                .count();
    }
}
