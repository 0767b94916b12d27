package org.homeward.benchmarks.baseline;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.benchmarks.baseline.BookMessages.BedClosed;
import org.homeward.benchmarks.baseline.BookMessages.BedReopened;
import org.homeward.benchmarks.baseline.BookMessages.CloseBed;
import org.homeward.benchmarks.baseline.BookMessages.HouseOpened;
import org.homeward.benchmarks.baseline.BookMessages.OpenHouse;
import org.homeward.benchmarks.baseline.BookMessages.ReopenBed;
import org.jspecify.annotations.Nullable;

/** A house with beds as Axon's own guide writes an aggregate. */
@Aggregate
final class BookHouse {
    @AggregateIdentifier
    private @Nullable String houseId;

    private final Set<Integer> closed = new HashSet<>();
    private int beds;

    private BookHouse() {}

    @CommandHandler
    BookHouse(OpenHouse command) {
        AggregateLifecycle.apply(new HouseOpened(command.houseId(), command.beds()));
    }

    @CommandHandler
    void handle(CloseBed command) {
        if (command.bed() > beds || closed.contains(command.bed())) {
            throw new IllegalStateException("no such bed in " + houseId);
        }
        AggregateLifecycle.apply(new BedClosed(command.houseId(), command.bed(), command.backOn()));
    }

    @CommandHandler
    void handle(ReopenBed command) {
        if (!closed.contains(command.bed())) {
            throw new IllegalStateException("that bed is open in " + houseId);
        }
        AggregateLifecycle.apply(new BedReopened(command.houseId(), command.bed()));
    }

    @EventSourcingHandler
    void on(HouseOpened event) {
        houseId = event.houseId();
        beds = event.beds();
    }

    @EventSourcingHandler
    void on(BedClosed event) {
        closed.add(event.bed());
    }

    @EventSourcingHandler
    void on(BedReopened event) {
        closed.remove(event.bed());
    }
}
