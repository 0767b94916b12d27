package org.homeward.command.shelter.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionRequested;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;

/** Gives a bed that becomes free to the guests who wait, in their order, at once. */
final class Offers {
    private static final int DAYS_KEPT = 2;

    private Offers() {}

    /** The event that may free a bed, and a reservation for everybody who can have one now. */
    static List<ShelterEvent> following(Centre before, ShelterEvent event, LocalDate day) {
        var events = new ArrayList<ShelterEvent>();
        events.add(event);
        var centre = before.after(event);
        for (var turn : centre.waiting().turns()) {
            var offer = reservation(centre, centre.stays().get(turn.stayId()).request(), day);
            if (offer.isPresent()) {
                events.add(offer.get());
                centre = centre.after(offer.get());
            }
        }
        return List.copyOf(events);
    }

    /** A bed for a request, if one is free that suits the guest. */
    static Optional<BedReserved> reservation(Centre centre, AdmissionRequested request, LocalDate day) {
        var house = centre.house();
        if (house.bedsLeft() == 0) {
            return Optional.empty();
        }
        var from = day.isBefore(request.requestedOn()) ? request.requestedOn() : day;
        return house.bedFor(request.guest(), request.section())
                .map(bed -> new BedReserved(
                        request.shelterId(),
                        request.stayId(),
                        request.guest().caseId(),
                        bed,
                        request.section(),
                        house.bedsLeft() - 1,
                        from,
                        from.plusDays(DAYS_KEPT)));
    }
}
