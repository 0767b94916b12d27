package org.homeward.query.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionQueued;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.shelter.ShelterEvent.RequestCancelled;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Write;

/** Keeps which cases wait for a bed in which shelter. */
@Projection("bed-waits")
public final class BedWaitsProjection implements Projector<ShelterEvent> {
    /** The collection of the waits; a document is listed while its wait lasts. */
    public static final String WAITS = "bed-waits";

    /** The case that waits. */
    public static final String CASE = "case";

    @Override
    public Class<ShelterEvent> events() {
        return ShelterEvent.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(WAITS);
    }

    @Override
    public List<Write> project(ShelterEvent event, EventContext context) {
        if (event instanceof AdmissionQueued queued) {
            var fields = Map.of(CASE, queued.caseId(), Write.GONE, false);
            return List.of(Write.set(WAITS, id(event, queued.caseId()), context, fields));
        }
        if (event instanceof BedReserved reserved) {
            return List.of(Write.remove(WAITS, id(event, reserved.caseId()), context));
        }
        if (event instanceof RequestCancelled cancelled) {
            return List.of(Write.remove(WAITS, id(event, cancelled.caseId()), context));
        }
        return List.of();
    }

    private static String id(ShelterEvent event, CaseId caseId) {
        return caseId.value() + "/" + event.streamId();
    }
}
