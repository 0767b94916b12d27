package org.homeward.kernel.shelter;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.homeward.kernel.message.Rejection;
import org.homeward.kernel.security.Role;

/** Why something asked of a shelter, its stock, its service log or about an incident is refused. */
public sealed interface ShelterRejection extends Rejection {
    /** The shelter has not been opened. */
    record ShelterUnknown() implements ShelterRejection {}

    /** The shelter was opened with other rooms. */
    record ShelterAlreadyOpen() implements ShelterRejection {}

    /** Nobody has asked for this stay. */
    record StayUnknown() implements ShelterRejection {}

    /** The same stay was asked for otherwise. */
    record StayDiffers() implements ShelterRejection {}

    /** The person waits, has a bed or lives here already. */
    record OtherStayActive() implements ShelterRejection {}

    /** The stay is not at the step before; the steps are what is possible instead. */
    record NotPossibleNow(StayState state, List<String> nextSteps) implements ShelterRejection {
        public NotPossibleNow {
            nextSteps = List.copyOf(nextSteps);
        }
    }

    /** The section is not for such a guest. */
    record SectionNotSuitable(SectionKind section) implements ShelterRejection {}

    /** The waiting list has reached its longest. */
    record WaitingListFull(int longest) implements ShelterRejection {}

    /** The guest did not accept the house rules. */
    record HouseRulesNotAccepted() implements ShelterRejection {}

    /** The last day of the reservation has not come. */
    record ReservationStillHeld(LocalDate expiresOn) implements ShelterRejection {}

    /** The step before was on this day. */
    record BeforeStepBefore(LocalDate earliest) implements ShelterRejection {}

    /** The resident is not absent. */
    record NotAbsent() implements ShelterRejection {}

    /** The absence ends the stay only on this day. */
    record AbsentTooShort(LocalDate stayEndsOn) implements ShelterRejection {}

    /** A guest in special care leaves only after an officer has agreed. */
    record SignOffMissing() implements ShelterRejection {}

    /** Only a protection, child-protection or medical officer can agree. */
    record SignOffByOthers() implements ShelterRejection {}

    /** The shelter has no such bed. */
    record BedUnknown() implements ShelterRejection {}

    /** The bed is reserved or occupied. */
    record BedTaken() implements ShelterRejection {}

    /** The bed cannot be used until this day. */
    record BedNotUsable(LocalDate backOn) implements ShelterRejection {}

    /** The shelter has no such room. */
    record RoomUnknown() implements ShelterRejection {}

    /** The guest does not share a room with the people in it. */
    record RoomNotSuitable() implements ShelterRejection {}

    /** Somebody lives in the room or has a bed in it. */
    record RoomNotEmpty() implements ShelterRejection {}

    /** The service was given in another month than the log is for. */
    record OtherMonth(YearMonth month) implements ShelterRejection {}

    /** There are fewer items in stock than asked for. */
    record NotEnoughInStock(int inStock) implements ShelterRejection {}

    /** The person did not sign for the items. */
    record ReceiptNotSigned() implements ShelterRejection {}

    /** The delivery was recorded otherwise. */
    record DeliveryDiffers() implements ShelterRejection {}

    /** No such incident was reported. */
    record IncidentUnknown() implements ShelterRejection {}

    /** The incident was reported otherwise. */
    record IncidentDiffers() implements ShelterRejection {}

    /** The class of the incident has not been decided. */
    record IncidentNotTriaged() implements ShelterRejection {}

    /** The incident is dealt with. */
    record IncidentIsClosed() implements ShelterRejection {}

    /** Abuse by staff is not dealt with by the shelter's own staff, but by this role. */
    record IncidentForOthers(Role role) implements ShelterRejection {}
}
