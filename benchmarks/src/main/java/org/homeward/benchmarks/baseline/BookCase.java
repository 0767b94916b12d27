package org.homeward.benchmarks.baseline;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.benchmarks.baseline.BookMessages.CaseOpened;
import org.homeward.benchmarks.baseline.BookMessages.FamilyJoined;
import org.homeward.benchmarks.baseline.BookMessages.JoinFamily;
import org.homeward.benchmarks.baseline.BookMessages.OpenCase;
import org.homeward.benchmarks.baseline.BookMessages.PersonRectified;
import org.homeward.benchmarks.baseline.BookMessages.PersonRegistered;
import org.homeward.benchmarks.baseline.BookMessages.RectifyPerson;
import org.homeward.benchmarks.baseline.BookMessages.RegisterPerson;
import org.jspecify.annotations.Nullable;

/** A case as Axon's own guide writes an aggregate. */
@Aggregate
final class BookCase {
    @AggregateIdentifier
    private @Nullable String caseId;

    private boolean registered;

    private BookCase() {}

    @CommandHandler
    BookCase(OpenCase command) {
        AggregateLifecycle.apply(new CaseOpened(command.caseId(), command.channel(), command.receivedOn()));
    }

    @CommandHandler
    void handle(RegisterPerson c) {
        AggregateLifecycle.apply(new PersonRegistered(
                c.caseId(),
                c.givenName(),
                c.familyName(),
                c.birthDate(),
                c.sex(),
                c.nationality(),
                c.language(),
                c.registeredOn()));
    }

    @CommandHandler
    void handle(RectifyPerson c) {
        requireRegistered();
        AggregateLifecycle.apply(new PersonRectified(
                c.caseId(), c.givenName(), c.familyName(), c.birthDate(), c.reason(), c.rectifiedOn()));
    }

    @CommandHandler
    void handle(JoinFamily c) {
        requireRegistered();
        AggregateLifecycle.apply(new FamilyJoined(c.caseId(), c.familyId(), c.linkedOn()));
    }

    @EventSourcingHandler
    void on(CaseOpened event) {
        caseId = event.caseId();
    }

    @EventSourcingHandler
    void on(PersonRegistered event) {
        registered = true;
    }

    private void requireRegistered() {
        if (!registered) {
            throw new IllegalStateException("nobody is registered in " + caseId);
        }
    }
}
