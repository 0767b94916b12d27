package org.homeward.query.shelter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterEvent.AbsenceRecorded;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionQueued;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionRequested;
import org.homeward.kernel.shelter.ShelterEvent.BedBlocked;
import org.homeward.kernel.shelter.ShelterEvent.BedReallocated;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.shelter.ShelterEvent.BedUnblocked;
import org.homeward.kernel.shelter.ShelterEvent.DischargeSignedOff;
import org.homeward.kernel.shelter.ShelterEvent.RequestCancelled;
import org.homeward.kernel.shelter.ShelterEvent.ReservationExpired;
import org.homeward.kernel.shelter.ShelterEvent.ResidentAdmitted;
import org.homeward.kernel.shelter.ShelterEvent.ResidentDischarged;
import org.homeward.kernel.shelter.ShelterEvent.ReturnRecorded;
import org.homeward.kernel.shelter.ShelterEvent.RoomRedesignated;
import org.homeward.kernel.shelter.ShelterEvent.ShelterOpened;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Write;

/** Keeps who waits for a bed, who stayed from when to when, and which beds could not be used. */
@Projection("shelter-stays")
public final class StaysProjection implements Projector<ShelterEvent> {
    /** The guests who wait, by stay; a document is listed while the wait lasts. */
    public static final String QUEUE = "shelter-queue";

    /** The stays of guests who moved in, by stay. */
    public static final String STAYS = "shelter-stays";

    /** One fact for each time a bed was blocked or could be used again. */
    public static final String BLOCKS = "shelter-blocks";

    /** The shelter, in every document. */
    public static final String SHELTER = "shelter";

    /** The case of a guest. */
    public static final String CASE = "case";

    /** The section a guest waits for. */
    public static final String SECTION = "section";

    /** The priority of a guest who waits. */
    public static final String PRIORITY = "priority";

    /** The day since when a guest waits. */
    public static final String SINCE = "since";

    /** The sequence of the event that made the guest wait. */
    public static final String NUMBER = "number";

    /** The day of the admission. */
    public static final String ADMITTED_ON = "admittedOn";

    /** The day of the discharge; absent while the guest is there. */
    public static final String DISCHARGED_ON = "dischargedOn";

    /** The bed that was blocked or unblocked. */
    public static final String BED = "bed";

    /** The day from when it could not be used, or could again. */
    public static final String ON = "on";

    /** Whether it was blocked. */
    public static final String BLOCKED = "blocked";

    @Override
    public Class<ShelterEvent> events() {
        return ShelterEvent.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(QUEUE, STAYS, BLOCKS);
    }

    @Override
    public List<Write> project(ShelterEvent event, EventContext context) {
        return switch (event) {
            case AdmissionQueued e -> List.of(queued(e, context));
            case BedReserved e -> List.of(served(e.stayId(), context));
            case RequestCancelled e -> List.of(served(e.stayId(), context));
            case ResidentAdmitted e ->
                List.of(Write.set(
                        STAYS,
                        e.stayId().value(),
                        context,
                        Map.of(SHELTER, e.shelterId(), CASE, e.caseId(), ADMITTED_ON, text(e.admittedOn()))));
            case ResidentDischarged e ->
                List.of(Write.set(STAYS, e.stayId().value(), context, Map.of(DISCHARGED_ON, text(e.dischargedOn()))));
            case BedBlocked e -> List.of(block(e, e.bed(), e.blockedOn(), true, context));
            case BedUnblocked e -> List.of(block(e, e.bed(), e.unblockedOn(), false, context));
            case ShelterOpened e -> List.of();
            case AdmissionRequested e -> List.of();
            case ReservationExpired e -> List.of();
            case BedReallocated e -> List.of();
            case AbsenceRecorded e -> List.of();
            case ReturnRecorded e -> List.of();
            case DischargeSignedOff e -> List.of();
            case RoomRedesignated e -> List.of();
        };
    }

    private static Write queued(AdmissionQueued e, EventContext context) {
        var fields = new HashMap<String, Object>();
        fields.put(SHELTER, e.shelterId());
        fields.put(CASE, e.caseId());
        fields.put(SECTION, e.section());
        fields.put(PRIORITY, e.priority());
        fields.put(SINCE, text(e.queuedOn()));
        fields.put(NUMBER, context.sequence());
        fields.put(Write.GONE, false);
        return Write.set(QUEUE, e.stayId().value(), context, fields);
    }

    private static Write served(StayId stay, EventContext context) {
        return Write.remove(QUEUE, stay.value(), context);
    }

    private static Write block(ShelterEvent event, String bed, LocalDate on, boolean blocked, EventContext context) {
        var fields = new HashMap<String, Object>();
        fields.put(SHELTER, event.shelterId());
        fields.put(BED, bed);
        fields.put(ON, text(on));
        fields.put(BLOCKED, blocked);
        fields.put(NUMBER, context.sequence());
        return Write.insertOnce(BLOCKS, "", context, fields);
    }

    private static String text(LocalDate day) {
        return day.toString();
    }
}
