package org.homeward.kernel.movement;

import java.time.LocalDate;
import org.homeward.kernel.message.Rejection;

/** Why a movement refuses. */
public sealed interface MovementRejection extends Rejection {
    /** Nobody planned this movement. */
    record MovementUnknown() implements MovementRejection {}

    /** The movement was planned with other terms. */
    record MovementAlreadyPlanned() implements MovementRejection {}

    /** The movement would leave before it was planned. */
    record DepartsBeforePlanned() implements MovementRejection {}

    /** All seats are taken. */
    record NoFreeSeat(int seats) implements MovementRejection {}

    /** The person has a place of another kind. */
    record SeatOfOtherKind(SeatKind held) implements MovementRejection {}

    /** The manifest is final and takes nobody any more. */
    record ManifestIsFrozen(LocalDate frozenOn) implements MovementRejection {}

    /** An infant travels on the lap of somebody with a seat. */
    record NoLapFree() implements MovementRejection {}

    /** Somebody would travel without the escort that was promised (handbook, INV 20). */
    record EscortMissing(SeatKind kind, int needed, int booked) implements MovementRejection {}

    /** The movement has left. */
    record MovementHasDeparted(LocalDate departedOn) implements MovementRejection {}

    /** The movement has not left. */
    record MovementNotDeparted() implements MovementRejection {}

    /** The date is before the day the movement left. */
    record ArrivesBeforeDeparture(LocalDate departedOn) implements MovementRejection {}

    /** A movement leaves with a final manifest only. */
    record ManifestNotFrozen() implements MovementRejection {}

    /** Nobody is on the manifest. */
    record ManifestIsEmpty() implements MovementRejection {}

    /** The movement does not take place. */
    record MovementIsCancelled() implements MovementRejection {}
}
