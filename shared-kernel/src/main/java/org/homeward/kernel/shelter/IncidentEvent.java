package org.homeward.kernel.shelter;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.IncidentId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.message.Event;

/** Everything that can happen about an incident. */
public sealed interface IncidentEvent extends Event {
    /** The stream's typed id. */
    IncidentId incidentId();

    @Override
    default String streamId() {
        return incidentId().value();
    }

    /** Something happened. */
    record IncidentReported(
            IncidentId incidentId,
            ShelterId shelterId,
            IncidentClass incidentClass,
            IncidentKind kind,
            SectionKind section,
            List<PersonInvolved> persons,
            LocalDate happenedOn)
            implements IncidentEvent {
        public IncidentReported {
            persons = List.copyOf(persons);
        }
    }

    /** The class of the incident was decided. */
    record IncidentTriaged(IncidentId incidentId, IncidentClass incidentClass, LocalDate triagedOn)
            implements IncidentEvent {}

    /** The incident was dealt with. */
    record IncidentClosed(IncidentId incidentId, String measure, LocalDate closedOn) implements IncidentEvent {}
}
