package org.homeward.kernel.shelter;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.IncidentId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Require;

/** Everything that can be asked about an incident. */
public sealed interface IncidentCommand extends Command {
    /** The stream's typed id. */
    IncidentId incidentId();

    @Override
    default String streamId() {
        return incidentId().value();
    }

    /** Something has happened. */
    record ReportIncident(
            IncidentId incidentId,
            ShelterId shelterId,
            IncidentClass incidentClass,
            IncidentKind kind,
            SectionKind section,
            List<PersonInvolved> persons,
            LocalDate happenedOn)
            implements IncidentCommand {
        public ReportIncident {
            persons = List.copyOf(persons);
            happenedOn = Require.date(happenedOn, "happenedOn");
            Require.atMost(persons, 50, "persons");
        }
    }

    /** The class of the incident is decided. */
    record TriageIncident(IncidentId incidentId, IncidentClass incidentClass, LocalDate triagedOn)
            implements IncidentCommand {
        public TriageIncident {
            triagedOn = Require.date(triagedOn, "triagedOn");
        }
    }

    /** The incident is dealt with. */
    record CloseIncident(IncidentId incidentId, String measure, LocalDate closedOn) implements IncidentCommand {
        public CloseIncident {
            closedOn = Require.date(closedOn, "closedOn");
            measure = Require.text(measure, 40, "measure");
        }
    }
}
