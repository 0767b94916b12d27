package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.privacy.Personal;

/**
 * Bed, seat and journey.
 *
 * @param lodging the stay that was asked for last
 * @param seat the seat on a movement
 * @param noShows how often the person did not come to a departure
 * @param departedOn the day of the departure
 * @param arrival where and when the person was received
 * @param incidents what happened on the way
 */
public record JourneyTrack(
        Optional<Bed> lodging,
        Optional<Booking> seat,
        int noShows,
        Optional<LocalDate> departedOn,
        Optional<Arrival> arrival,
        List<Incident> incidents) {
    /** Nothing is arranged. */
    public static final JourneyTrack NONE =
            new JourneyTrack(Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), List.of());

    public JourneyTrack {
        incidents = List.copyOf(incidents);
    }

    /**
     * A stay that was asked for.
     *
     * @param shelterId the shelter
     * @param stayId the stay
     * @param requestedOn the day
     */
    public record Bed(ShelterId shelterId, StayId stayId, LocalDate requestedOn) {}

    /**
     * A seat on a movement.
     *
     * @param movementId the movement
     * @param departsOn the day it departs
     */
    public record Booking(MovementId movementId, LocalDate departsOn) {}

    /**
     * A reception in the country of return.
     *
     * @param place where
     * @param arrivedOn the day
     */
    public record Arrival(String place, LocalDate arrivedOn) {}

    /**
     * Something that happened on the way.
     *
     * @param report what
     * @param happenedOn the day
     */
    public record Incident(Personal<String> report, LocalDate happenedOn) {}
}
