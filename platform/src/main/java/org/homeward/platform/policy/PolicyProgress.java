package org.homeward.platform.policy;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.homeward.platform.process.EventLoop;

/** Tells how far the policies have read, and lets somebody wait for them or keep them waiting. */
public final class PolicyProgress {
    private final Supplier<Optional<PolicyProcessor>> processor;

    /** The progress of this processor; where there is none, nothing is ever settled. */
    public PolicyProgress(Supplier<Optional<PolicyProcessor>> processor) {
        this.processor = processor;
    }

    /** Whether every event that is stored now has been reacted to, or is a dead letter. */
    public boolean settled() {
        return processor.get().map(policies -> policies.loop().isAtHead()).orElse(false);
    }

    /** How many events are stored that have not been reacted to; 0 where no policies run. */
    public long lag() {
        return processor.get().map(policies -> policies.loop().lag()).orElse(0L);
    }

    /**
     * Waits until every event that was stored at some moment of the wait has been reacted to, with all that followed
     * from it, or says it was not.
     */
    public boolean awaitSettled(Duration atMost) throws InterruptedException {
        var policies = processor.get();
        return policies.isPresent() && policies.get().loop().awaitHead(atMost);
    }

    /**
     * Keeps the policies waiting until released. All that is stored meanwhile is one round for them, so that its outcome
     * does not depend on when they wake.
     */
    public EventLoop.Hold hold() throws InterruptedException {
        var policies = processor.get();
        if (policies.isEmpty()) {
            return () -> {};
        }
        return policies.get().loop().hold();
    }

    /** Whether the last round failed and begins again. */
    public boolean failing() {
        return processor.get().map(PolicyProcessor::isError).orElse(false);
    }
}
