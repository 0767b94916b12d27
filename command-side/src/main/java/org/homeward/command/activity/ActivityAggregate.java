package org.homeward.command.activity;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.command.activity.rules.Activity;
import org.homeward.kernel.activity.ActivityCommand;
import org.homeward.kernel.activity.ActivityCommand.CancelActivity;
import org.homeward.kernel.activity.ActivityCommand.CompleteActivity;
import org.homeward.kernel.activity.ActivityCommand.EnrolParticipant;
import org.homeward.kernel.activity.ActivityCommand.PlanActivity;
import org.homeward.kernel.activity.ActivityCommand.RecordAttendance;
import org.homeward.kernel.activity.ActivityLifeEvent;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.Decides;
import org.jspecify.annotations.Nullable;

/** Hands Axon's messages to the {@link Activity} rules and keeps nothing else. */
@Aggregate(commandTargetResolver = "streamIdResolver", cache = "aggregateCache")
final class ActivityAggregate {
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String streamId;

    private Activity state = Activity.initial();

    private ActivityAggregate() {}

    @Decides
    void handle(PlanActivity command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(EnrolParticipant command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(RecordAttendance command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(CompleteActivity command, Facts facts) {
        decide(command, facts);
    }

    @Decides
    void handle(CancelActivity command, Facts facts) {
        decide(command, facts);
    }

    @EventSourcingHandler
    void on(ActivityLifeEvent event) {
        streamId = event.streamId();
        state = Activity.evolve(state, event);
    }

    private void decide(ActivityCommand command, Facts facts) {
        Activity.decide(command, state, facts).forEach(AggregateLifecycle::apply);
    }
}
