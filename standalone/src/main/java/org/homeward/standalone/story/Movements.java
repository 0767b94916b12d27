package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.movement.Mode;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.movement.MovementCommand.CancelMovement;
import org.homeward.kernel.movement.MovementCommand.FreezeManifest;
import org.homeward.kernel.movement.MovementCommand.PlanMovement;
import org.homeward.kernel.movement.MovementCommand.RecordMovementArrived;
import org.homeward.kernel.movement.MovementCommand.RecordMovementDeparted;
import org.homeward.kernel.movement.SeatKind;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.time.ProgrammeCalendar;

/** Plans and closes the flights themselves. */
final class Movements {
    private static final int CHARTER_SEATS = 150;
    private static final int ESCORTS_DAYS_BEFORE = 2;

    private final Script script;
    private final FlightDesk bookings;
    private final Chance chance;

    Movements(Script script, FlightDesk bookings, Chance chance) {
        this.script = script;
        this.bookings = bookings;
        this.chance = chance;
    }

    /** A flight from its plan to its arrival; written after everybody who has a seat on it. */
    void write(Flight flight) {
        flight.cancelled().ifPresent(cancelled -> {
            plan(cancelled.movementId(), flight, cancelled.day());
            escorts(cancelled.movementId(), flight, cancelled.day());
            freeze(cancelled.movementId(), flight, cancelled.day());
            ask(
                    cancelled.day(),
                    Team.DEPARTURES.member(0),
                    () -> new CancelMovement(cancelled.movementId(), "No permission to land", cancelled.day()));
        });
        plan(flight.movementId(), flight, flight.day());
        escorts(flight.movementId(), flight, flight.day());
        freeze(flight.movementId(), flight, flight.day());
        var next = flight.day().plusDays(1);
        ask(
                next,
                Team.DEPARTURES.member(flight.number()),
                () -> new RecordMovementDeparted(flight.movementId(), flight.day()));
        ask(next, Team.DEPARTURES.member(flight.number()), () -> new RecordMovementArrived(flight.movementId(), next));
    }

    private void plan(MovementId movement, Flight flight, LocalDate day) {
        var planned = day.minusDays(flight.charter() ? 30 : 12);
        var booked = bookings.seatsBooked(movement) + bookings.escorts(movement);
        var seats = flight.charter() ? Math.max(CHARTER_SEATS, booked + 2) : booked + flight.number() % 3;
        ask(
                planned,
                FlightDesk.author(flight),
                () -> new PlanMovement(
                        movement,
                        flight.charter() ? Mode.CHARTER : Mode.COMMERCIAL,
                        flight.charter() ? "Buraq Air" : "Afriqiyah",
                        flight.from(),
                        flight.country().airport(),
                        flight.country().code(),
                        seats,
                        day,
                        planned));
    }

    private void escorts(MovementId movement, Flight flight, LocalDate day) {
        var booked = day.minusDays(ESCORTS_DAYS_BEFORE);
        for (var escort = 0; escort < bookings.escorts(movement); escort++) {
            var place = CaseId.of(StoryIds.at(ProgrammeCalendar.startOf(booked), chance));
            ask(
                    booked,
                    FlightDesk.author(flight),
                    () -> new BookSeat(movement, place, SeatKind.ESCORT_OPERATIONAL, booked));
        }
    }

    private void freeze(MovementId movement, Flight flight, LocalDate day) {
        ask(day.minusDays(1), FlightDesk.author(flight), () -> new FreezeManifest(movement, day.minusDays(1)));
    }

    private void ask(LocalDate day, Actor by, Supplier<Command> wish) {
        script.add(Step.on(day, by, wish).in(Hour.MORNING));
    }
}
