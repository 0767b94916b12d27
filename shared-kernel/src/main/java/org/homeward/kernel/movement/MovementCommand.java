package org.homeward.kernel.movement;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Require;

/** Everything that can be asked of a movement. */
public sealed interface MovementCommand extends Command {
    /** The stream's typed id. */
    MovementId movementId();

    @Override
    default String streamId() {
        return movementId().value();
    }

    /** A movement is planned. */
    record PlanMovement(
            MovementId movementId,
            Mode mode,
            String carrier,
            String from,
            String to,
            CountryCode destination,
            int seats,
            LocalDate departsOn,
            LocalDate plannedOn)
            implements MovementCommand {
        public PlanMovement {
            departsOn = Require.date(departsOn, "departsOn");
            plannedOn = Require.date(plannedOn, "plannedOn");
            carrier = Require.text(carrier, 60, "carrier");
            from = Require.text(from, 3, "from");
            to = Require.text(to, 3, "to");
            seats = Require.between(seats, 1, 600, "seats");
        }
    }

    /** A person gets a place on the manifest. */
    record BookSeat(MovementId movementId, CaseId caseId, SeatKind kind, LocalDate bookedOn)
            implements MovementCommand {
        public BookSeat {
            bookedOn = Require.date(bookedOn, "bookedOn");
        }
    }

    /** A person on the manifest does not travel without such escorts; what was said before stays. */
    record RecordEscortNeed(MovementId movementId, CaseId caseId, Set<SeatKind> escorts, LocalDate recordedOn)
            implements MovementCommand {
        public RecordEscortNeed {
            recordedOn = Require.date(recordedOn, "recordedOn");
            escorts = Set.copyOf(escorts);
        }
    }

    /** A person leaves the manifest. */
    record ReleaseSeat(MovementId movementId, CaseId caseId, SeatRelease reason, LocalDate releasedOn)
            implements MovementCommand {
        public ReleaseSeat {
            releasedOn = Require.date(releasedOn, "releasedOn");
        }
    }

    /** The manifest is final; later changes need its lead. */
    record FreezeManifest(MovementId movementId, LocalDate frozenOn) implements MovementCommand {
        public FreezeManifest {
            frozenOn = Require.date(frozenOn, "frozenOn");
        }
    }

    /** The movement has left. */
    record RecordMovementDeparted(MovementId movementId, LocalDate departedOn) implements MovementCommand {
        public RecordMovementDeparted {
            departedOn = Require.date(departedOn, "departedOn");
        }
    }

    /** The movement has arrived. */
    record RecordMovementArrived(MovementId movementId, LocalDate arrivedOn) implements MovementCommand {
        public RecordMovementArrived {
            arrivedOn = Require.date(arrivedOn, "arrivedOn");
        }
    }

    /** The movement does not take place. */
    record CancelMovement(MovementId movementId, String reason, LocalDate cancelledOn) implements MovementCommand {
        public CancelMovement {
            cancelledOn = Require.date(cancelledOn, "cancelledOn");
            reason = Require.text(reason, 200, "reason");
        }
    }
}
