package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.kernel.casework.CaseworkRejection.NotFitToTravel;
import org.homeward.kernel.casework.CaseworkRejection.SamePerson;
import org.homeward.kernel.casework.PreparationCommand.CheckReadiness;
import org.homeward.kernel.casework.PreparationCommand.ConfirmReadiness;
import org.homeward.kernel.casework.TravelCommand.ConfirmArrival;
import org.homeward.kernel.casework.TravelCommand.ConfirmDeparture;
import org.homeward.kernel.casework.TravelCommand.RecordNoShow;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.movement.MovementCommand.BookSeat;
import org.homeward.kernel.movement.MovementCommand.ReleaseSeat;
import org.homeward.kernel.movement.SeatKind;
import org.homeward.kernel.movement.SeatRelease;
import org.homeward.kernel.security.Actor;

/** Where seats are booked and people leave. */
final class FlightDesk {
    private static final double AUTHOR_CONFIRMS = 0.005;
    private static final int CHILDREN_OF_ONE_ESCORT = 5;

    private final Script script;
    private final Map<MovementId, Integer> seatsBooked = new HashMap<>();
    private final Map<MovementId, Integer> childrenAlone = new HashMap<>();

    FlightDesk(Script script) {
        this.script = script;
    }

    /** How many seats of a movement were booked. */
    int seatsBooked(MovementId movement) {
        return seatsBooked.getOrDefault(movement, 0);
    }

    /** How many escorts the children need who travel alone on a movement. */
    int escorts(MovementId movement) {
        return Math.ceilDiv(childrenAlone.getOrDefault(movement, 0), CHILDREN_OF_ONE_ESCORT);
    }

    /** A counsellor finds everything ready, and so does the movement desk. */
    void readiness(Person p, LocalDate travelOn, LocalDate day) {
        script.add(checked(p, travelOn, day));
        script.ask(day, Team.MANIFESTS.member(p.number()), () -> new ConfirmReadiness(p.caseId(), travelOn, day));
    }

    /** Somebody thinks that everything is ready before a medical officer has said so. */
    void readinessTooSoon(Person p, LocalDate travelOn, LocalDate day) {
        script.add(checked(p, travelOn, day).refused(NotFitToTravel.class));
    }

    private static Step checked(Person p, LocalDate travelOn, LocalDate day) {
        return Step.on(
                day, Team.COUNSELLING.member(p.number() + 1), () -> new CheckReadiness(p.caseId(), travelOn, day));
    }

    void booking(Person p, MovementId movement, Flight flight, LocalDate day) {
        var kind = p.isInfantOn(flight.day()) ? SeatKind.LAP : SeatKind.SEAT;
        seatsBooked.merge(movement, kind == SeatKind.LAP ? 0 : 1, Integer::sum);
        childrenAlone.merge(movement, p.isChildAlone() ? 1 : 0, Integer::sum);
        script.add(Step.on(day, author(flight), () -> new BookSeat(movement, p.caseId(), kind, day))
                .in(Hour.MORNING));
    }

    void noShow(Person p, MovementId movement, LocalDate day, List<String> touched) {
        script.add(Step.on(day, confirmer(p), () -> new RecordNoShow(p.caseId(), movement, day))
                .touching(touched));
    }

    void seatReleased(Person p, MovementId movement, LocalDate day) {
        script.ask(day, confirmer(p), () -> new ReleaseSeat(movement, p.caseId(), SeatRelease.OTHER, day));
    }

    /** The person boards; some authors of manifests confirm it themselves, which does not count. */
    void departure(Person p, Flight flight, List<String> touched) {
        if (p.happens("author confirms", AUTHOR_CONFIRMS)) {
            script.add(departed(p, flight, author(flight)).refused(SamePerson.class));
        }
        script.add(departed(p, flight, confirmer(p)).touching(touched));
    }

    private static Step departed(Person p, Flight flight, Actor by) {
        return Step.on(
                flight.day(),
                by,
                () -> new ConfirmDeparture(p.caseId(), flight.movementId(), true, true, flight.day()));
    }

    void arrival(Person p, Flight flight) {
        var day = flight.day().plusDays(1);
        script.ask(
                day,
                Team.REINTEGRATION.member(p.country().share()),
                () -> new ConfirmArrival(p.caseId(), flight.country().airport(), p.isChildAlone(), day));
    }

    static Actor author(Flight flight) {
        return Team.MANIFESTS.member(flight.number());
    }

    private static Actor confirmer(Person p) {
        return Team.DEPARTURES.member(p.number());
    }
}
