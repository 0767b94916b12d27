package org.homeward.command.casework.rules;

import java.time.LocalDate;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.UserId;

/** The place on a manifest. */
sealed interface Booking {
    /** There is none. */
    record None() implements Booking {}

    /** There is one. */
    record On(MovementId movementId, UserId author, LocalDate departsOn) implements Booking {}

    /** The booking as others see it. */
    default Seat seat() {
        return switch (this) {
            case None none -> new Seat.None();
            case On on -> new Seat.On(on.movementId());
        };
    }

    default boolean isOn(MovementId movement) {
        return seat().equals(new Seat.On(movement));
    }
}
