package org.homeward.platform.axon;

import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.homeward.kernel.message.Command;

/**
 * Where several processes decide, an aggregate that was kept may be behind what another process has stored since. A
 * decision that stores events is confirmed by the store, which takes none that does not follow upon the last. One that
 * stores none - a refusal, a denial, a version that does not fit, a command with nothing to do - is confirmed here: if the
 * stream has gone on meanwhile it counts as overtaken, what was kept is dropped, and the command is decided again.
 */
public final class Confirmation implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Supplier<EventStore> store;

    /** Asks this store. */
    public Confirmation(Supplier<EventStore> store) {
        this.store = store;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain rule) throws Exception {
        Object version;
        try {
            version = rule.proceed();
        } catch (RuntimeException refused) {
            confirm(unitOfWork);
            throw refused;
        }
        var before = StreamGuard.versionBefore(unitOfWork.resources());
        if (before.isPresent() && Long.valueOf(before.getAsLong()).equals(version)) {
            confirm(unitOfWork);
        }
        return version;
    }

    private void confirm(UnitOfWork<? extends CommandMessage<?>> unitOfWork) {
        var command = (Command) unitOfWork.getMessage().getPayload();
        StreamGuard.versionBefore(unitOfWork.resources()).ifPresent(decidedOn -> {
            var stored = store.get().lastSequenceNumberFor(command.streamId()).orElse(StreamGuard.NOTHING_YET);
            if (stored != decidedOn) {
                throw new ConcurrencyException("the stream has gone on since");
            }
        });
    }
}
