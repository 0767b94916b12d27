package org.homeward.kernel.shelter;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Require;

/** Everything that can be asked of a shelter. */
public sealed interface ShelterCommand extends Command {
    /** The stream's typed id. */
    ShelterId shelterId();

    @Override
    default String streamId() {
        return shelterId().value();
    }

    /** The shelter opens with its rooms and beds. */
    record OpenShelter(ShelterId shelterId, String name, List<RoomPlan> rooms, LocalDate openedOn)
            implements ShelterCommand {
        public OpenShelter {
            rooms = List.copyOf(rooms);
            openedOn = Require.date(openedOn, "openedOn");
            name = Require.text(name, 80, "name");
            Require.atMost(rooms, 100, "rooms");
            Require.that(!rooms.isEmpty(), "a shelter has at least one room");
            Require.that(
                    rooms.stream().map(RoomPlan::room).distinct().count() == rooms.size(),
                    "the codes of rooms are unique");
            Require.that(
                    rooms.stream()
                                    .flatMap(room -> room.beds().stream())
                                    .distinct()
                                    .count()
                            == rooms.stream()
                                    .mapToInt(room -> room.beds().size())
                                    .sum(),
                    "the codes of beds are unique");
        }
    }

    /** A bed is asked for; it is reserved at once or the guest is queued. */
    record RequestAdmission(
            ShelterId shelterId, StayId stayId, Guest guest, SectionKind section, int priority, LocalDate requestedOn)
            implements ShelterCommand {
        public RequestAdmission {
            requestedOn = Require.date(requestedOn, "requestedOn");
            priority = Require.between(priority, 0, 200, "priority");
        }
    }

    /** A request or reservation is no longer needed. */
    record CancelRequest(ShelterId shelterId, StayId stayId, RefusalReason reason, LocalDate cancelledOn)
            implements ShelterCommand {
        public CancelRequest {
            cancelledOn = Require.date(cancelledOn, "cancelledOn");
        }
    }

    /** A reserved bed was not taken in time. */
    record ExpireReservation(ShelterId shelterId, StayId stayId, LocalDate expiredOn) implements ShelterCommand {
        public ExpireReservation {
            expiredOn = Require.date(expiredOn, "expiredOn");
        }
    }

    /** The guest arrives, house rules explained and accepted. */
    record AdmitResident(ShelterId shelterId, StayId stayId, boolean houseRulesAccepted, LocalDate admittedOn)
            implements ShelterCommand {
        public AdmitResident {
            admittedOn = Require.date(admittedOn, "admittedOn");
        }
    }

    /** The resident moves to another bed. */
    record ReallocateBed(ShelterId shelterId, StayId stayId, String bed, String reason, LocalDate movedOn)
            implements ShelterCommand {
        public ReallocateBed {
            movedOn = Require.date(movedOn, "movedOn");
            bed = RoomPlan.code(bed, "bed");
            reason = Require.text(reason, 200, "reason");
        }
    }

    /** The resident has signed out or is missing. */
    record RecordAbsence(ShelterId shelterId, StayId stayId, LocalDate absentOn) implements ShelterCommand {
        public RecordAbsence {
            absentOn = Require.date(absentOn, "absentOn");
        }
    }

    /** The resident is back. */
    record RecordReturn(ShelterId shelterId, StayId stayId, LocalDate returnedOn) implements ShelterCommand {
        public RecordReturn {
            returnedOn = Require.date(returnedOn, "returnedOn");
        }
    }

    /** A protection, child-protection or medical officer agrees that a guest in special care may leave. */
    record SignOffDischarge(ShelterId shelterId, StayId stayId, LocalDate signedOn) implements ShelterCommand {
        public SignOffDischarge {
            signedOn = Require.date(signedOn, "signedOn");
        }
    }

    /** The stay ends. */
    record DischargeResident(ShelterId shelterId, StayId stayId, DischargeReason reason, LocalDate dischargedOn)
            implements ShelterCommand {
        public DischargeResident {
            dischargedOn = Require.date(dischargedOn, "dischargedOn");
        }
    }

    /** A bed cannot be used for a while. */
    record BlockBed(ShelterId shelterId, String bed, BlockReason reason, LocalDate backOn, LocalDate blockedOn)
            implements ShelterCommand {
        public BlockBed {
            backOn = Require.date(backOn, "backOn");
            blockedOn = Require.date(blockedOn, "blockedOn");
            bed = RoomPlan.code(bed, "bed");
        }
    }

    /** A blocked bed can be used again. */
    record UnblockBed(ShelterId shelterId, String bed, LocalDate unblockedOn) implements ShelterCommand {
        public UnblockBed {
            unblockedOn = Require.date(unblockedOn, "unblockedOn");
            bed = RoomPlan.code(bed, "bed");
        }
    }

    /** An empty room serves another group. */
    record RedesignateRoom(ShelterId shelterId, String room, SectionKind section, String reason, LocalDate changedOn)
            implements ShelterCommand {
        public RedesignateRoom {
            changedOn = Require.date(changedOn, "changedOn");
            room = RoomPlan.code(room, "room");
            reason = Require.text(reason, 200, "reason");
        }
    }
}
