package org.homeward.platform.axon;

import java.util.concurrent.Executor;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;

/** Makes the bus that hands commands to the aggregates of this process. */
public final class CommandBuses {
    private CommandBuses() {}

    /**
     * A bus that decides on its own threads, so that nobody's unit of work encloses a decision, and that commits an
     * answer whatever it is; only a fault rolls back.
     */
    public static CommandBus deciding(
            Configuration axon, TransactionManager transactions, CommandGuards guards, Executor threads) {
        var bus = new DecidingCommandBus(AsynchronousCommandBus.builder()
                .executor(threads)
                .transactionManager(transactions)
                .rollbackConfiguration(thrown -> Answers.in(thrown).isEmpty())
                .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus")));
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(guards.gate());
        bus.registerHandlerInterceptor(guards.limit());
        bus.registerHandlerInterceptor(guards.refusals());
        guards.confirmation().ifPresent(bus::registerHandlerInterceptor);
        return bus;
    }
}
