package org.homeward.kernel.movement;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.message.StoredName;

/** Everything that can happen to a movement. */
public sealed interface MovementEvent extends Event {
    /** The stream's typed id. */
    MovementId movementId();

    @Override
    default String streamId() {
        return movementId().value();
    }

    /** A movement was planned. */
    record MovementPlanned(
            MovementId movementId,
            Mode mode,
            String carrier,
            String from,
            String to,
            CountryCode destination,
            int seats,
            LocalDate departsOn,
            LocalDate plannedOn)
            implements MovementEvent {}

    /** A person got a place on the manifest. */
    record SeatBooked(
            MovementId movementId,
            CaseId caseId,
            SeatKind kind,
            UserId author,
            int seatsLeft,
            int version,
            LocalDate departsOn,
            LocalDate bookedOn)
            implements MovementEvent {}

    /** It is known which escorts a person on the manifest does not travel without. */
    record EscortNeedRecorded(MovementId movementId, CaseId caseId, Set<SeatKind> escorts, LocalDate recordedOn)
            implements MovementEvent {
        public EscortNeedRecorded {
            escorts = Set.copyOf(escorts);
        }
    }

    /** A person left the manifest. */
    @StoredName("movement.seat-released.v2")
    record SeatReleased(
            MovementId movementId,
            CaseId caseId,
            SeatKind kind,
            SeatRelease reason,
            int seatsLeft,
            int version,
            LocalDate releasedOn)
            implements MovementEvent {}

    /** The manifest is final. */
    record ManifestFrozen(MovementId movementId, int version, int persons, LocalDate frozenOn)
            implements MovementEvent {}

    /** The movement left. */
    record MovementDeparted(MovementId movementId, int persons, LocalDate departedOn) implements MovementEvent {}

    /** The movement arrived. */
    record MovementArrived(MovementId movementId, LocalDate arrivedOn) implements MovementEvent {}

    /** The movement does not take place. */
    record MovementCancelled(MovementId movementId, String reason, Set<CaseId> persons, LocalDate cancelledOn)
            implements MovementEvent {
        public MovementCancelled {
            persons = Set.copyOf(persons);
        }
    }
}
