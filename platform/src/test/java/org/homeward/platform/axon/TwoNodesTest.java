package org.homeward.platform.axon;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.platform.axon.CounterPlatform.PLAIN;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.distributed.ConsistentHash;
import org.axonframework.commandhandling.distributed.SimpleMember;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.homeward.kernel.message.Command;
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

    /** By the ring that Axon spreads keys over, as Axon Server does. */
    @Test
    void routed_by_stream_a_stream_is_decided_by_one_node_and_the_streams_are_shared_out() {
        var ring = new ConsistentHash();
        for (var node = 0; node < nodes.size(); node++) {
            ring = ring.with(new SimpleMember<>(Integer.toString(node), node, true, suspect -> {}), 100, c -> true);
        }
        var owners = new HashMap<String, Set<Integer>>();
        for (var i = 0; i < 120; i++) {
            var counter = "c-" + i % 12;
            Command command = i < 12 ? new OpenCounter(counter, LIMIT) : new Count(counter, 1);
            var owner = ownerOf(command, ring);
            owners.computeIfAbsent(counter, none -> new TreeSet<>()).add(owner);
            assertThat(nodes.get(owner).send(command, PLAIN).version()).isEqualTo(i / 12);
        }
        assertThat(owners)
                .hasSize(12)
                .allSatisfy((counter, by) -> assertThat(by).hasSize(1));
        assertThat(owners.values().stream().flatMap(Set::stream).collect(toSet()))
                .containsExactlyInAnyOrder(0, 1);
    }

    private static int ownerOf(Command command, ConsistentHash ring) {
        var message = GenericCommandMessage.asCommandMessage(command);
        var member = ring.getMember(new StreamRouting().getRoutingKey(message), message);
        return Integer.parseInt(member.orElseThrow().name());
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
