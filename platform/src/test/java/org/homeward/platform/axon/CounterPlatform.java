package org.homeward.platform.axon;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.axon.CounterMessages.Count;
import org.homeward.platform.axon.CounterMessages.CounterNotOpen;
import org.homeward.platform.axon.CounterMessages.LimitReached;
import org.homeward.platform.axon.CounterMessages.OpenCounter;
import org.homeward.platform.eventstore.WakingEventStore;
import org.homeward.platform.messaging.Accepted;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.GatewayCommandDispatcher;
import org.homeward.platform.security.PolicyTable;

/** A running command side of counters, without Spring and without a disk. */
public final class CounterPlatform implements AutoCloseable {
    /** Who acts in these tests. */
    public static final Actor MANAGER = new Actor(UserId.of(new UUID(1, 2)), Set.of(Role.PM), Office.TRIPOLI);

    /** Whoever sends the commands of policies. */
    public static final Actor SYSTEM = new Actor(UserId.of(new UUID(1, 9)), Set.of(Role.SYS), Office.TRIPOLI);

    /** Without key or version. */
    public static final Dispatch PLAIN = Dispatch.by(MANAGER, Purpose.CASEWORK);

    /** The reasons a counter has. */
    public static final RejectionText REASONS = new RejectionText(List.of(LimitReached.class, CounterNotOpen.class));

    /** Proves the senders of these tests. */
    public static final ActorSeal SEAL = new ActorSeal(new byte[ActorSeal.KEY_BYTES]);

    /** How many refusals one actor can have in a minute of these tests, in which no time passes. */
    public static final int REFUSALS = 20;

    private static final PolicyTable TABLE = PolicyTable.draft()
            .allow(OpenCounter.class, Role.PM, Role.REG, Role.SYS)
            .allow(Count.class, Role.PM, Role.REG, Role.SYS)
            .table();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Configuration axon;
    private final CommandDispatcher commands;

    /** Starts it on this engine, with what else is to be configured. */
    public CounterPlatform(EventStorageEngine engine, UnaryOperator<Configurer> more) {
        this(engine, more, axon -> Optional.empty());
    }

    private CounterPlatform(
            EventStorageEngine engine,
            UnaryOperator<Configurer> more,
            Function<Configuration, Optional<Confirmation>> confirmation) {
        var facts = new FactsResolverFactory(Clock.systemUTC());
        var configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureEventStore(c -> WakingEventStore.on(engine))
                .configureCorrelationDataProviders(c -> List.of(new ActorCorrelation()))
                .registerComponent(
                        ParameterResolverFactory.class,
                        c -> MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(CounterAggregate.class), facts))
                .configureCommandBus(c -> CommandBuses.deciding(
                        c, NoTransactionManager.INSTANCE, guards(c, confirmation.apply(c)), threads))
                .configureAggregate(AggregateConfigurer.defaultConfiguration(CounterAggregate.class)
                        .configureCommandTargetResolver(c -> new StreamIdResolver())
                        .configureCache(c -> new AggregateCache()));
        this.axon = more.apply(configurer).start();
        this.commands = new GatewayCommandDispatcher(sender());
    }

    /** One that is not alone on this engine. */
    static CounterPlatform besideOthers(EventStorageEngine engine) {
        return new CounterPlatform(engine, more -> more, axon -> Optional.of(new Confirmation(axon::eventStore)));
    }

    /** Sends below the dispatcher. */
    public CommandSender sender() {
        return senderOf(axon);
    }

    /** Sends below the dispatcher, through this configuration. */
    public static CommandSender senderOf(Configuration axon) {
        return new CommandSender(axon.commandGateway(), REASONS, SEAL);
    }

    private static CommandGuards guards(Configuration axon, Optional<Confirmation> confirmation) {
        return new CommandGuards(
                new CommandGate(new MessageGate(SEAL, TABLE)),
                new RefusalLimit(REFUSALS, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
                new RefusalRecorder(axon::eventStore, REASONS),
                confirmation);
    }

    /** Axon's configuration. */
    public Configuration axon() {
        return axon;
    }

    /** Sends and waits; another answer is thrown. */
    public Accepted send(Command command, Dispatch dispatch) {
        return commands.send(command, dispatch).orTimeout(10, TimeUnit.SECONDS).join();
    }

    /** The events of one stream. */
    public List<? extends DomainEventMessage<?>> stream(String streamId) {
        return axon.eventStore().readEvents(streamId).asStream().toList();
    }

    @Override
    public void close() {
        axon.shutdown();
        threads.shutdown();
    }
}
