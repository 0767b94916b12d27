package org.homeward.command.movement.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.movement.MovementCommand.RecordEscortNeed;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.MovementEvent;
import org.homeward.kernel.movement.MovementEvent.EscortNeedRecorded;
import org.homeward.kernel.movement.MovementEvent.MovementPlanned;
import org.homeward.kernel.movement.MovementEvent.SeatBooked;
import org.homeward.kernel.movement.MovementEvent.SeatReleased;
import org.homeward.kernel.movement.MovementRejection.EscortMissing;
import org.homeward.kernel.movement.MovementRejection.NoFreeSeat;
import org.homeward.kernel.movement.MovementRejection.NoLapFree;
import org.homeward.kernel.movement.MovementRejection.SeatOfOtherKind;
import org.homeward.kernel.movement.SeatKind;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Who travels and in which place; each change is a new version. */
record Manifest(int seats, PMap<CaseId, SeatKind> places, Escorts escorts, int version) {
    static Manifest of(int seats) {
        return new Manifest(seats, HashTreePMap.empty(), Escorts.NONE, 0);
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
        var held = places.get(command.caseId());
        if (held == null) {
            return List.of();
        }
        var next = without(command.caseId());
        return List.of(new SeatReleased(
                command.movementId(),
                command.caseId(),
                held,
                command.reason(),
                next.seatsLeft(),
                next.version(),
                command.releasedOn()));
    }

    /** Who has left the manifest meanwhile needs nothing any more. */
    List<MovementEvent> record(RecordEscortNeed command) {
        var person = command.caseId();
        if (!places.containsKey(person) || escorts.of(person).containsAll(command.escorts())) {
            return List.of();
        }
        return List.of(new EscortNeedRecorded(command.movementId(), person, command.escorts(), command.recordedOn()));
    }

    /** Refuses while there are fewer escorts than the persons on it need. */
    void requireEscorts() {
        for (var kind : SeatKind.values()) {
            var needed = escorts.needed(kind);
            var booked = count(kind);
            if (booked < needed) {
                throw new CommandRejected(new EscortMissing(kind, needed, booked));
            }
        }
    }

    Manifest with(CaseId person, SeatKind kind) {
        return new Manifest(seats, places.plus(person, kind), escorts, version + 1);
    }

    Manifest with(CaseId person, Set<SeatKind> needed) {
        return new Manifest(seats, places, escorts.with(person, needed), version);
    }

    Manifest without(CaseId person) {
        return new Manifest(seats, places.minus(person), escorts.without(person), version + 1);
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

    /** Those who travel with a case, in the order of their ids, so that the same manifest always reads the same. */
    Set<CaseId> cases() {
        var ordered = new TreeSet<CaseId>((one, other) -> one.value().compareTo(other.value()));
        places.forEach((person, kind) -> {
            if (!kind.isEscort()) {
                ordered.add(person);
            }
        });
        return ordered;
    }

    private int seatsLeft() {
        return seats - taken();
    }

    private int taken() {
        return places.size() - laps();
    }

    private int laps() {
        return count(SeatKind.LAP);
    }

    private int count(SeatKind wanted) {
        return (int) places.values().stream().filter(kind -> kind == wanted).count();
    }
}
