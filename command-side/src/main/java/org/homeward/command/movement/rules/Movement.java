package org.homeward.command.movement.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.movement.MovementCommand;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.movement.MovementCommand.CancelMovement;
import org.homeward.kernel.movement.MovementCommand.FreezeManifest;
import org.homeward.kernel.movement.MovementCommand.PlanMovement;
import org.homeward.kernel.movement.MovementCommand.RecordEscortNeed;
import org.homeward.kernel.movement.MovementCommand.RecordMovementArrived;
import org.homeward.kernel.movement.MovementCommand.RecordMovementDeparted;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.MovementEvent;
import org.homeward.kernel.movement.MovementEvent.EscortNeedRecorded;
import org.homeward.kernel.movement.MovementEvent.ManifestFrozen;
import org.homeward.kernel.movement.MovementEvent.MovementArrived;
import org.homeward.kernel.movement.MovementEvent.MovementCancelled;
import org.homeward.kernel.movement.MovementEvent.MovementDeparted;
import org.homeward.kernel.movement.MovementEvent.MovementPlanned;
import org.homeward.kernel.movement.MovementEvent.SeatBooked;
import org.homeward.kernel.movement.MovementEvent.SeatReleased;
import org.homeward.kernel.movement.MovementRejection;
import org.homeward.kernel.movement.MovementRejection.ArrivesBeforeDeparture;
import org.homeward.kernel.movement.MovementRejection.DepartsBeforePlanned;
import org.homeward.kernel.movement.MovementRejection.ManifestIsEmpty;
import org.homeward.kernel.movement.MovementRejection.ManifestIsFrozen;
import org.homeward.kernel.movement.MovementRejection.ManifestNotFrozen;
import org.homeward.kernel.movement.MovementRejection.MovementAlreadyPlanned;
import org.homeward.kernel.movement.MovementRejection.MovementHasDeparted;
import org.homeward.kernel.movement.MovementRejection.MovementIsCancelled;
import org.homeward.kernel.movement.MovementRejection.MovementNotDeparted;
import org.homeward.kernel.movement.MovementRejection.MovementUnknown;

/** One transport operation: nobody travels without a place on its manifest, and a final manifest takes nobody more. */
public sealed interface Movement {
    /** Nothing is known. */
    record Unplanned() implements Movement {}

    /** Places can be booked. */
    record Planned(MovementPlanned plan, Manifest manifest) implements Movement {}

    /** The manifest is final; people may still leave it. */
    record Frozen(MovementPlanned plan, Manifest manifest, LocalDate frozenOn) implements Movement {}

    /** The movement has left. */
    record Departed(MovementPlanned plan, LocalDate departedOn) implements Movement {}

    /** The movement has arrived. */
    record Arrived(MovementPlanned plan, LocalDate departedOn) implements Movement {}

    /** The movement does not take place. */
    record Cancelled(MovementPlanned plan) implements Movement {}

    /** The state before the first event. */
    static Movement initial() {
        return new Unplanned();
    }

    /** The events that the command leads to; none when it has been done before. */
    static List<MovementEvent> decide(MovementCommand command, Movement state, Facts facts) {
        return switch (command) {
            case PlanMovement plan -> plan(plan, state);
            case BookSeat book -> book(book, state, facts);
            case RecordEscortNeed need -> untilItLeaves(state, manifest -> manifest.record(need));
            case ReleaseSeat release -> untilItLeaves(state, manifest -> manifest.release(release));
            case FreezeManifest freeze -> freeze(freeze, state);
            case RecordMovementDeparted departed -> depart(departed, state);
            case RecordMovementArrived arrived -> arrive(arrived, state);
            case CancelMovement cancel -> cancel(cancel, state);
        };
    }

    /** The state after one more event. */
    static Movement evolve(Movement state, MovementEvent event) {
        return switch (event) {
            case MovementPlanned planned -> new Planned(planned, Manifest.of(planned.seats()));
            case SeatBooked booked -> with(state, manifest(state).with(booked.caseId(), booked.kind()));
            case EscortNeedRecorded recorded ->
                with(state, manifest(state).with(recorded.caseId(), recorded.escorts()));
            case SeatReleased released -> with(state, manifest(state).without(released.caseId()));
            case ManifestFrozen frozen -> new Frozen(plan(state), manifest(state), frozen.frozenOn());
            case MovementDeparted departed -> new Departed(plan(state), departed.departedOn());
            case MovementArrived arrived ->
                new Arrived(plan(state), state instanceof Departed(var plan, var left) ? left : arrived.arrivedOn());
            case MovementCancelled cancelled -> new Cancelled(plan(state));
        };
    }

    private static List<MovementEvent> plan(PlanMovement command, Movement state) {
        var planned = new MovementPlanned(
                command.movementId(),
                command.mode(),
                command.carrier(),
                command.from(),
                command.to(),
                command.destination(),
                command.seats(),
                command.departsOn(),
                command.plannedOn());
        if (!(state instanceof Unplanned)) {
            return planned.equals(plan(state)) ? List.of() : refuse(new MovementAlreadyPlanned());
        }
        return command.departsOn().isBefore(command.plannedOn())
                ? refuse(new DepartsBeforePlanned())
                : List.of(planned);
    }

    /** An escort can also be replaced when the manifest is final, because no movement leaves without its escorts. */
    private static List<MovementEvent> book(BookSeat command, Movement state, Facts facts) {
        return switch (state) {
            case Planned planned ->
                planned.manifest().book(command, planned.plan(), facts.actor().id());
            case Frozen frozen
            when command.kind().isEscort() ->
                frozen.manifest().book(command, frozen.plan(), facts.actor().id());
            case Frozen frozen ->
                frozen.manifest().holds(command.caseId(), command.kind())
                        ? List.of()
                        : refuse(new ManifestIsFrozen(frozen.frozenOn()));
            case Unplanned unplanned -> refuse(new MovementUnknown());
            case Departed departed -> refuse(new MovementHasDeparted(departed.departedOn()));
            case Arrived arrived -> refuse(new MovementHasDeparted(arrived.departedOn()));
            case Cancelled cancelled -> refuse(new MovementIsCancelled());
        };
    }

    /** What a final manifest does not prevent: a person may always change mind, and may need an escort after all. */
    private static List<MovementEvent> untilItLeaves(Movement state, Function<Manifest, List<MovementEvent>> change) {
        return switch (state) {
            case Planned planned -> change.apply(planned.manifest());
            case Frozen frozen -> change.apply(frozen.manifest());
            case Unplanned unplanned -> refuse(new MovementUnknown());
            case Departed departed -> refuse(new MovementHasDeparted(departed.departedOn()));
            case Arrived arrived -> refuse(new MovementHasDeparted(arrived.departedOn()));
            case Cancelled cancelled -> List.of();
        };
    }

    private static List<MovementEvent> freeze(FreezeManifest command, Movement state) {
        return switch (state) {
            case Planned planned when planned.manifest().isEmpty() -> refuse(new ManifestIsEmpty());
            case Planned planned -> {
                planned.manifest().requireEscorts();
                yield List.of(new ManifestFrozen(
                        command.movementId(),
                        planned.manifest().version(),
                        planned.manifest().persons(),
                        command.frozenOn()));
            }
            case Frozen frozen -> List.of();
            case Unplanned unplanned -> refuse(new MovementUnknown());
            case Departed departed -> List.of();
            case Arrived arrived -> List.of();
            case Cancelled cancelled -> refuse(new MovementIsCancelled());
        };
    }

    private static List<MovementEvent> depart(RecordMovementDeparted command, Movement state) {
        return switch (state) {
            case Frozen frozen when frozen.manifest().isEmpty() -> refuse(new ManifestIsEmpty());
            case Frozen frozen -> {
                frozen.manifest().requireEscorts();
                yield List.of(new MovementDeparted(
                        command.movementId(), frozen.manifest().persons(), command.departedOn()));
            }
            case Departed departed -> already(departed.departedOn(), command.departedOn());
            case Arrived arrived -> already(arrived.departedOn(), command.departedOn());
            case Planned planned -> refuse(new ManifestNotFrozen());
            case Unplanned unplanned -> refuse(new MovementUnknown());
            case Cancelled cancelled -> refuse(new MovementIsCancelled());
        };
    }

    private static List<MovementEvent> arrive(RecordMovementArrived command, Movement state) {
        return switch (state) {
            case Departed departed
            when command.arrivedOn().isBefore(departed.departedOn()) ->
                refuse(new ArrivesBeforeDeparture(departed.departedOn()));
            case Departed departed -> List.of(new MovementArrived(command.movementId(), command.arrivedOn()));
            case Arrived arrived -> List.of();
            case Planned planned -> refuse(new MovementNotDeparted());
            case Frozen frozen -> refuse(new MovementNotDeparted());
            case Unplanned unplanned -> refuse(new MovementUnknown());
            case Cancelled cancelled -> refuse(new MovementIsCancelled());
        };
    }

    private static List<MovementEvent> cancel(CancelMovement command, Movement state) {
        return switch (state) {
            case Planned planned -> cancelled(command, planned.manifest().cases());
            case Frozen frozen -> cancelled(command, frozen.manifest().cases());
            case Cancelled cancelled -> List.of();
            case Unplanned unplanned -> refuse(new MovementUnknown());
            case Departed departed -> refuse(new MovementHasDeparted(departed.departedOn()));
            case Arrived arrived -> refuse(new MovementHasDeparted(arrived.departedOn()));
        };
    }

    private static List<MovementEvent> cancelled(CancelMovement command, Set<CaseId> persons) {
        return List.of(new MovementCancelled(command.movementId(), command.reason(), persons, command.cancelledOn()));
    }

    private static List<MovementEvent> already(LocalDate known, LocalDate said) {
        return known.equals(said) ? List.of() : refuse(new MovementHasDeparted(known));
    }

    private static MovementPlanned plan(Movement state) {
        return switch (state) {
            case Planned planned -> planned.plan();
            case Frozen frozen -> frozen.plan();
            case Departed departed -> departed.plan();
            case Arrived arrived -> arrived.plan();
            case Cancelled cancelled -> cancelled.plan();
            case Unplanned unplanned -> throw new CommandRejected(new MovementUnknown());
        };
    }

    private static Manifest manifest(Movement state) {
        return switch (state) {
            case Planned planned -> planned.manifest();
            case Frozen frozen -> frozen.manifest();
            case Unplanned unplanned -> Manifest.of(0);
            case Departed departed -> Manifest.of(0);
            case Arrived arrived -> Manifest.of(0);
            case Cancelled cancelled -> Manifest.of(0);
        };
    }

    private static Movement with(Movement state, Manifest manifest) {
        return state instanceof Frozen(var plan, var before, var frozenOn)
                ? new Frozen(plan, manifest, frozenOn)
                : new Planned(plan(state), manifest);
    }

    private static List<MovementEvent> refuse(MovementRejection reason) {
        throw new CommandRejected(reason);
    }
}
