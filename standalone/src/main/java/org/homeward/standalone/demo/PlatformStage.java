package org.homeward.standalone.demo;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.policy.PolicyProgress;
import org.springframework.context.ApplicationContext;

/** The platform of this process as a stage. */
final class PlatformStage implements Stage {
    private static final Duration REACTIONS = Duration.ofMinutes(2);

    private final StoryClock clock;
    private final EventStore events;
    private final Courier direct;
    private final Courier overHttp;
    private final PolicyProgress policies;

    PlatformStage(ApplicationContext platform, StoryClock clock) {
        this.clock = clock;
        this.events = platform.getBean(EventStore.class);
        this.direct = new GatewayCourier(platform.getBean(CommandDispatcher.class));
        this.overHttp = direct;
        this.policies = platform.getBean(PolicyProgress.class);
    }

    @Override
    public StoryClock clock() {
        return clock;
    }

    @Override
    public EventStore events() {
        return events;
    }

    @Override
    public Courier direct() {
        return direct;
    }

    @Override
    public Courier overHttp() {
        return overHttp;
    }

    @Override
    public Runnable holdReactions() throws InterruptedException {
        return policies.hold()::release;
    }

    @Override
    public boolean awaitReactions() throws InterruptedException {
        return policies.awaitSettled(REACTIONS);
    }

    @Override
    public void deadlines() {}
}
