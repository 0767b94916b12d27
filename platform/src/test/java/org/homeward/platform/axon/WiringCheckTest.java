package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.thoughtworks.xstream.XStream;
import java.nio.file.Path;
import java.util.Optional;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.serialization.xml.XStreamSerializer;
import org.homeward.kernel.privacy.SubjectRef;
import org.homeward.platform.eventstore.SqliteEventStorageEngine;
import org.homeward.platform.eventstore.WakingEventStore;
import org.homeward.platform.privacy.PersonalSeal;
import org.homeward.platform.serialization.MessageSerializer;
import org.homeward.platform.serialization.MessageTypes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WiringCheckTest {
    @TempDir
    Path folder;

    private final Serializer ours = new MessageSerializer(MessageTypes.ofCatalogue(), new NoSeal());

    @Test
    void the_wiring_we_mean_starts() {
        assertThatCode(() -> check(new Wiring())).doesNotThrowAnyException();
    }

    @Test
    void commands_routed_at_random_do_not_start() {
        var wiring = new Wiring();
        wiring.routing = AnnotationRoutingStrategy.defaultStrategy();

        assertThatThrownBy(() -> check(wiring)).hasMessageContaining("not routed by stream");
    }

    @Test
    void a_foreign_serializer_does_not_start() {
        var wiring = new Wiring();
        wiring.serializer = Jackson3Serializer.builder().build();

        assertThatThrownBy(() -> check(wiring)).hasMessageContaining("a serializer is not ours");
    }

    @Test
    void the_serializer_that_axon_takes_by_itself_does_not_start() {
        var wiring = new Wiring();
        wiring.serializer = xStream();

        assertThatThrownBy(() -> check(wiring)).hasMessageContaining("a serializer is not ours");
    }

    @Test
    void a_foreign_serializer_beside_ours_does_not_start() {
        var wiring = new Wiring();
        wiring.besides = Optional.of(xStream());

        assertThatThrownBy(() -> check(wiring)).hasMessageContaining("a serializer is not ours");
    }

    @Test
    void events_in_axon_server_need_no_engine_and_no_transactions() {
        var wiring = new Wiring();
        wiring.withEngine = false;
        wiring.bus = Optional.of(axonServer());

        assertThatCode(() -> check(wiring)).doesNotThrowAnyException();
    }

    @Test
    void a_store_of_which_nobody_knows_whether_it_commits_does_not_start_without_transactions() {
        var wiring = new Wiring();
        wiring.withEngine = false;

        assertThatThrownBy(() -> check(wiring)).hasMessageEndingWith("nothing commits what is stored");
        wiring.transactions = Optional.empty();
        assertThatThrownBy(() -> check(wiring)).hasMessageEndingWith("nothing commits what is stored");
        wiring.transactions = Optional.of(() -> {
            throw new IllegalStateException("nothing is stored here");
        });
        assertThatCode(() -> check(wiring)).doesNotThrowAnyException();
    }

    @Test
    void a_bus_that_stores_nothing_does_not_start() {
        var wiring = new Wiring();
        wiring.bus = Optional.of(SimpleEventBus.builder().build());

        assertThatThrownBy(() -> check(wiring)).hasMessageContaining("events would not be stored");
    }

    @Test
    void a_store_that_forgets_does_not_start() {
        var wiring = new Wiring();
        wiring.engine = Optional.of(new InMemoryEventStorageEngine());

        assertThatThrownBy(() -> check(wiring))
                .hasMessageContaining("the event store forgets at its end")
                .hasMessageContaining("nothing commits what is stored");
    }

    @Test
    void a_telemetry_bean_does_not_start() {
        var wiring = new Wiring();
        wiring.telemetry = true;

        assertThatThrownBy(() -> check(wiring)).hasMessageContaining("the update checker is on");
    }

    private final class Wiring {
        private RoutingStrategy routing = new StreamRouting();
        private Serializer serializer = ours;
        private Optional<EventBus> bus = Optional.empty();
        private Optional<EventStorageEngine> engine = Optional.empty();
        private Optional<TransactionManager> transactions = Optional.of(NoTransactionManager.instance());
        private Optional<Serializer> besides = Optional.empty();
        private boolean withEngine = true;
        private boolean telemetry;
    }

    private void check(Wiring wiring) {
        try (var sqlite = SqliteEventStorageEngine.open(folder.resolve("events.db"), ours, NoOpEventUpcaster.INSTANCE);
                var context = new GenericApplicationContext()) {
            var engine = wiring.engine.orElse(sqlite);
            context.registerBean(RoutingStrategy.class, () -> wiring.routing);
            context.registerBean(Serializer.class, () -> wiring.serializer);
            wiring.besides.ifPresent(other -> context.registerBean("other", Serializer.class, () -> other));
            if (wiring.withEngine) {
                context.registerBean(EventStorageEngine.class, () -> engine);
            }
            context.registerBean(EventBus.class, () -> wiring.bus.orElseGet(() -> WakingEventStore.on(engine)));
            wiring.transactions.ifPresent(manager -> context.registerBean(TransactionManager.class, () -> manager));
            if (wiring.telemetry) {
                context.registerBean("updateChecker", Object.class);
            }
            context.registerBean(WiringCheck.class, () -> new WiringCheck(context));
            context.refresh();
        }
    }

    private static Serializer xStream() {
        return XStreamSerializer.builder().xStream(new XStream()).build();
    }

    /** It speaks to the server when it is used, and not before. */
    private EventBus axonServer() {
        var configuration = new AxonServerConfiguration();
        return AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(AxonServerConnectionManager.builder()
                        .axonServerConfiguration(configuration)
                        .build())
                .eventSerializer(ours)
                .snapshotSerializer(ours)
                .snapshotFilter(SnapshotFilter.allowAll())
                .build();
    }

    private static final class NoSeal implements PersonalSeal {
        @Override
        public String seal(SubjectRef ref, byte[] clear) {
            throw new IllegalStateException("nothing is sealed here");
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
