package org.homeward.command.movement.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.MovementEvent;
import org.homeward.kernel.movement.MovementEvent.MovementPlanned;
import org.homeward.kernel.movement.MovementEvent.SeatBooked;
import org.homeward.kernel.movement.MovementEvent.SeatReleased;
import org.homeward.kernel.movement.MovementRejection.NoFreeSeat;
import org.homeward.kernel.movement.MovementRejection.NoLapFree;
import org.homeward.kernel.movement.MovementRejection.SeatOfOtherKind;
import org.homeward.kernel.movement.SeatKind;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Who travels and in which place; each change is a new version. */
record Manifest(int seats, PMap<CaseId, SeatKind> places, int version) {
    static Manifest of(int seats) {
        return new Manifest(seats, HashTreePMap.empty(), 0);
    }

    List<MovementEvent> book(BookSeat command, MovementPlanned plan, UserId author) {
        var held = places.get(command.caseId());
        if (held == command.kind()) {
            return List.of();
        }
        if (held != null) {
            throw new CommandRejected(new SeatOfOtherKind(held));
        }
        var next = with(command.caseId(), command.kind());
        if (next.taken() > seats) {
            throw new CommandRejected(new NoFreeSeat(seats));
        }
        if (next.laps() > next.taken()) {
            throw new CommandRejected(new NoLapFree());
        }
        return List.of(new SeatBooked(
                command.movementId(),
                command.caseId(),
                command.kind(),
                author,
                next.seatsLeft(),
                next.version(),
                plan.departsOn(),
                command.bookedOn()));
    }

    List<MovementEvent> release(ReleaseSeat command) {
        if (!places.containsKey(command.caseId())) {
            return List.of();
        }
        var next = without(command.caseId());
        return List.of(new SeatReleased(
                command.movementId(),
                command.caseId(),
                command.reason(),
                next.seatsLeft(),
                next.version(),
                command.releasedOn()));
    }

    Manifest with(CaseId person, SeatKind kind) {
        return new Manifest(seats, places.plus(person, kind), version + 1);
    }

    Manifest without(CaseId person) {
        return new Manifest(seats, places.minus(person), version + 1);
    }

    boolean holds(CaseId person, SeatKind kind) {
        return places.get(person) == kind;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    int persons() {
        return places.size();
    }

    /** The persons in the order of their ids, so that the same manifest always reads the same. */
    Set<CaseId> cases() {
        var ordered = new TreeSet<CaseId>((one, other) -> one.value().compareTo(other.value()));
        ordered.addAll(places.keySet());
        return ordered;
    }

    private int seatsLeft() {
        return seats - taken();
    }

    private int taken() {
        return places.size() - laps();
    }

    private int laps() {
        return (int)
                places.values().stream().filter(kind -> kind == SeatKind.LAP).count();
    }
}
