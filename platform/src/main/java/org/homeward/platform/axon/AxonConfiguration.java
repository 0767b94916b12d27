package org.homeward.platform.axon;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.queryhandling.QueryGateway;
import org.homeward.kernel.Catalogue;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.messaging.GatewayCommandDispatcher;
import org.homeward.platform.messaging.GatewayQueryDispatcher;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.messaging.StreamHistory;
import org.homeward.platform.readstore.EventContexts;
import org.homeward.platform.upkeep.UpkeepLog;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Axon as every process uses it. The event store and the serializer are configured beside it. */
@Configuration(proxyBeanMethods = false)
public class AxonConfiguration {
    /** Our stores commit by themselves; a unit of work has nothing to add. */
    @Bean
    TransactionManager axonTransactionManager() {
        return NoTransactionManager.instance();
    }

    @Bean
    RoutingStrategy routingStrategy() {
        return new StreamRouting();
    }

    @Bean
    CommandTargetResolver streamIdResolver() {
        return new StreamIdResolver();
    }

    @Bean
    AggregateCache aggregateCache() {
        return new AggregateCache();
    }

    @Bean
    ParameterResolverFactory factsResolverFactory(Clock clock) {
        return new FactsResolverFactory(clock);
    }

    /** Whichever the event store is, and whoever publishes in it. */
    @Bean
    static BeanPostProcessor stampingEventStore() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof EventStore store) {
                    store.registerDispatchInterceptor(new SoftwareStamp());
                }
                return bean;
            }
        };
    }

    @Bean
    CorrelationDataProvider actorCorrelation() {
        return new ActorCorrelation();
    }

    @Bean
    EventContexts eventContexts() {
        return new StoredContexts();
    }

    @Bean
    RejectionText rejectionText() {
        return new RejectionText(Catalogue.rejectionTypes());
    }

    @Bean
    Answers answers(RejectionText rejections) {
        return new Answers(rejections);
    }

    /** With Axon Server the read side knows the positions of a stream's events. */
    @Bean
    @Profile("!axonserver")
    StreamHistory streamHistory(EventStore store, RawEvents raw) {
        return new StoredHistory(store, raw);
    }

    /** A decision waits for the disk, so each has a thread of its own; senders bound how many there are. */
    @Bean(destroyMethod = "close")
    ExecutorService commandThreads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("command-", 0).factory());
    }

    @Bean(destroyMethod = "shutdown")
    @Qualifier("localSegment")
    CommandBus decidingCommandBus(
            org.axonframework.config.Configuration axon,
            TransactionManager transactions,
            CommandGuards guards,
            @Qualifier("commandThreads") ExecutorService threads) {
        return CommandBuses.deciding(axon, transactions, guards, threads);
    }

    /** The outermost interceptor of queries: what is thrown inside leaves as an answer. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    QueryAnswers queryAnswers() {
        return new QueryAnswers();
    }

    @Bean
    CommandSender commandSender(CommandGateway gateway, RejectionText rejections, ActorSeal seal) {
        return new CommandSender(gateway, rejections, seal);
    }

    @Bean
    CommandDispatcher commandDispatcher(CommandSender sender) {
        return new GatewayCommandDispatcher(sender);
    }

    @Bean
    QueryDispatcher queryDispatcher(QueryGateway gateway, Answers answers, ActorSeal seal) {
        return new GatewayQueryDispatcher(gateway, answers, seal);
    }

    @Bean
    UpkeepLog upkeepLog(EventStore store) {
        return new UpkeepLog(store);
    }

    @Bean
    WiringCheck wiringCheck(org.springframework.context.ApplicationContext context) {
        return new WiringCheck(context);
    }
}
