package org.homeward.platform.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Role;

/**
 * Bounds how many refusals one actor can have stored in a minute; beyond it, commands of this actor are not decided.
 * The system itself has no such bound.
 */
public final class RefusalLimit implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final int ACTORS = 10_000;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Cache<UserId, Bucket> budgets =
            Caffeine.newBuilder().maximumSize(ACTORS).build();
    private final int perMinute;
    private final TimeMeter time;

    /** So many refusals per minute of this clock. */
    public RefusalLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.time = new ClockTime(clock);
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var actor = MessageMetadata.actorOf(unitOfWork.getMessage().getMetaData());
        if (actor.is(Role.SYS)) {
            return chain.proceed();
        }
        var budget = budgets.get(actor.id(), id -> newBudget());
        if (budget.getAvailableTokens() == 0) {
            throw RefusalRecorder.answering(Answer.of(Answer.Kind.TOO_MANY_REFUSALS));
        }
        try {
            return chain.proceed();
        } catch (CommandExecutionException answered) {
            Answers.in(answered)
                    .filter(answer -> answer.kind() == Answer.Kind.REFUSED)
                    .ifPresent(refused -> budget.tryConsume(1));
            throw answered;
        }
    }

    private Bucket newBudget() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockTime(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
