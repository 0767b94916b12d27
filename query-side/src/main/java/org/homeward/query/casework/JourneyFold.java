package org.homeward.query.casework;

import java.util.Optional;
import org.homeward.kernel.casework.ClosureEvent.BeneficiaryDied;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.IntakeEvent.ShelterRequested;
import org.homeward.kernel.casework.JourneyTrack;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.ProtectionEvent.ProtectionReferralMade;
import org.homeward.kernel.casework.TravelEvent;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.kernel.casework.TravelEvent.CaseManifested;
import org.homeward.kernel.casework.TravelEvent.CaseRemovedFromManifest;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.kernel.casework.TravelEvent.NoShowRecorded;
import org.homeward.kernel.casework.TravelEvent.TransitIncidentRecorded;

/** Bed, seat and journey, after an event. */
final class JourneyFold {
    private JourneyFold() {}

    static JourneyTrack after(JourneyTrack before, MigrantCaseEvent event) {
        if (event instanceof TravelEvent travel) {
            return travel(before, travel);
        }
        if (event instanceof ShelterRequested e) {
            var bed = new JourneyTrack.Bed(e.shelterId(), e.stayId(), e.requestedOn());
            return new JourneyTrack(
                    Optional.of(bed),
                    before.seat(),
                    before.noShows(),
                    before.departedOn(),
                    before.arrival(),
                    before.incidents());
        }
        var seatIsLost = event instanceof ConsentWithdrawn
                || event instanceof ProtectionReferralMade
                || event instanceof BeneficiaryDied;
        return seatIsLost ? withSeat(before, Optional.empty(), before.noShows()) : before;
    }

    private static JourneyTrack travel(JourneyTrack track, TravelEvent event) {
        return switch (event) {
            case CaseManifested e ->
                withSeat(track, Optional.of(new JourneyTrack.Booking(e.movementId(), e.departsOn())), track.noShows());
            case CaseRemovedFromManifest e -> withSeat(track, Optional.empty(), track.noShows());
            case NoShowRecorded e -> withSeat(track, Optional.empty(), e.noShows());
            case DepartureConfirmed e ->
                new JourneyTrack(
                        track.lodging(),
                        track.seat(),
                        track.noShows(),
                        Optional.of(e.departedOn()),
                        track.arrival(),
                        track.incidents());
            case ArrivalConfirmed e ->
                new JourneyTrack(
                        track.lodging(),
                        track.seat(),
                        track.noShows(),
                        track.departedOn(),
                        Optional.of(new JourneyTrack.Arrival(e.place(), e.arrivedOn())),
                        track.incidents());
            case TransitIncidentRecorded e ->
                new JourneyTrack(
                        track.lodging(),
                        track.seat(),
                        track.noShows(),
                        track.departedOn(),
                        track.arrival(),
                        CaseFold.plus(track.incidents(), new JourneyTrack.Incident(e.report(), e.happenedOn())));
        };
    }

    private static JourneyTrack withSeat(JourneyTrack track, Optional<JourneyTrack.Booking> seat, int noShows) {
        return new JourneyTrack(track.lodging(), seat, noShows, track.departedOn(), track.arrival(), track.incidents());
    }
}
