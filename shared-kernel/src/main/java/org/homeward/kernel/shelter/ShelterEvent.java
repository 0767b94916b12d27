package org.homeward.kernel.shelter;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Event;

/** Everything that can happen to a shelter. */
public sealed interface ShelterEvent extends Event {
    /** The stream's typed id. */
    ShelterId shelterId();

    @Override
    default String streamId() {
        return shelterId().value();
    }

    /** The shelter opened. */
    record ShelterOpened(ShelterId shelterId, String name, List<RoomPlan> rooms, int beds, LocalDate openedOn)
            implements ShelterEvent {
        public ShelterOpened {
            rooms = List.copyOf(rooms);
        }
    }

    /** A bed was asked for. */
    record AdmissionRequested(
            ShelterId shelterId, StayId stayId, Guest guest, SectionKind section, int priority, LocalDate requestedOn)
            implements ShelterEvent {}

    /** A bed is kept for a guest until a date. */
    record BedReserved(
            ShelterId shelterId,
            StayId stayId,
            CaseId caseId,
            String bed,
            SectionKind section,
            int bedsLeft,
            LocalDate reservedOn,
            LocalDate expiresOn)
            implements ShelterEvent {}

    /** No suitable bed is free; the guest waits. */
    record AdmissionQueued(
            ShelterId shelterId,
            StayId stayId,
            CaseId caseId,
            SectionKind section,
            int priority,
            int queueLength,
            LocalDate queuedOn)
            implements ShelterEvent {}

    /** A request or reservation was given up. */
    record RequestCancelled(
            ShelterId shelterId,
            StayId stayId,
            CaseId caseId,
            RefusalReason reason,
            int bedsLeft,
            LocalDate cancelledOn)
            implements ShelterEvent {}

    /** A reserved bed was not taken in time. */
    record ReservationExpired(
            ShelterId shelterId, StayId stayId, CaseId caseId, String bed, int bedsLeft, LocalDate expiredOn)
            implements ShelterEvent {}

    /** The guest moved in. */
    record ResidentAdmitted(
            ShelterId shelterId,
            StayId stayId,
            CaseId caseId,
            String bed,
            SectionKind section,
            int residents,
            LocalDate admittedOn)
            implements ShelterEvent {}

    /** The resident moved to another bed. */
    record BedReallocated(
            ShelterId shelterId,
            StayId stayId,
            CaseId caseId,
            String fromBed,
            String bed,
            SectionKind section,
            String reason,
            LocalDate movedOn)
            implements ShelterEvent {}

    /** The resident signed out or is missing; the stay ends if the absence lasts until the given day. */
    record AbsenceRecorded(ShelterId shelterId, StayId stayId, CaseId caseId, LocalDate absentOn, LocalDate stayEndsOn)
            implements ShelterEvent {}

    /** The resident came back. */
    record ReturnRecorded(ShelterId shelterId, StayId stayId, CaseId caseId, LocalDate returnedOn)
            implements ShelterEvent {}

    /** An officer agreed that a guest in special care may leave. */
    record DischargeSignedOff(ShelterId shelterId, StayId stayId, CaseId caseId, UserId officer, LocalDate signedOn)
            implements ShelterEvent {}

    /** The stay ended. */
    record ResidentDischarged(
            ShelterId shelterId,
            StayId stayId,
            CaseId caseId,
            String bed,
            DischargeReason reason,
            SignOff signOff,
            int residents,
            int bedsLeft,
            LocalDate admittedOn,
            LocalDate dischargedOn)
            implements ShelterEvent {}

    /** A bed cannot be used for a while. */
    record BedBlocked(
            ShelterId shelterId, String bed, BlockReason reason, int bedsLeft, LocalDate backOn, LocalDate blockedOn)
            implements ShelterEvent {}

    /** A blocked bed can be used again. */
    record BedUnblocked(ShelterId shelterId, String bed, int bedsLeft, LocalDate unblockedOn) implements ShelterEvent {}

    /** An empty room serves another group. */
    record RoomRedesignated(ShelterId shelterId, String room, SectionKind section, String reason, LocalDate changedOn)
            implements ShelterEvent {}
}
