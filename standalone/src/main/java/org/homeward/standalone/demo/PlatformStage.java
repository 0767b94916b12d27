package org.homeward.standalone.demo;

import java.time.Duration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.homeward.platform.agenda.Agenda;
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
    private final Agenda agenda;

    PlatformStage(ApplicationContext platform, StoryClock clock, Courier overHttp) {
        this.clock = clock;
        this.events = platform.getBean(EventStore.class);
        this.direct = new GatewayCourier(platform.getBean(CommandDispatcher.class));
        this.overHttp = overHttp;
        this.policies = platform.getBean(PolicyProgress.class);
        this.agenda = platform.getBean(Agenda.class);
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
    public void deadlines() throws InterruptedException {
        var waiting = holdReactions();
        try {
            agenda.runDue();
        } finally {
            waiting.run();
        }
    }
}
