package org.homeward.command.shelter;

import static org.homeward.command.shelter.Shelters.FACTS;
import static org.homeward.command.shelter.Shelters.by;
import static org.homeward.command.shelter.Shelters.day;
import static org.homeward.command.shelter.Shelters.person;
import static org.homeward.kernel.shelter.IncidentClass.A;
import static org.homeward.kernel.shelter.IncidentClass.B;

import java.util.List;
import java.util.UUID;
import org.homeward.command.DeciderSpec;
import org.homeward.command.shelter.rules.Incident;
import org.homeward.kernel.identity.IncidentId;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.IncidentClass;
import org.homeward.kernel.shelter.IncidentCommand;
import org.homeward.kernel.shelter.IncidentCommand.CloseIncident;
import org.homeward.kernel.shelter.IncidentCommand.ReportIncident;
import org.homeward.kernel.shelter.IncidentCommand.TriageIncident;
import org.homeward.kernel.shelter.IncidentEvent;
import org.homeward.kernel.shelter.IncidentEvent.IncidentClosed;
import org.homeward.kernel.shelter.IncidentEvent.IncidentReported;
import org.homeward.kernel.shelter.IncidentEvent.IncidentTriaged;
import org.homeward.kernel.shelter.IncidentKind;
import org.homeward.kernel.shelter.IncidentRole;
import org.homeward.kernel.shelter.PersonInvolved;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterRejection.BeforeStepBefore;
import org.homeward.kernel.shelter.ShelterRejection.IncidentDiffers;
import org.homeward.kernel.shelter.ShelterRejection.IncidentForOthers;
import org.homeward.kernel.shelter.ShelterRejection.IncidentIsClosed;
import org.homeward.kernel.shelter.ShelterRejection.IncidentNotTriaged;
import org.homeward.kernel.shelter.ShelterRejection.IncidentUnknown;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IncidentTest {
    private static final IncidentId ID = IncidentId.of(new UUID(0, 9));
    private static final List<PersonInvolved> PERSONS = List.of(new PersonInvolved(person(1), IncidentRole.VICTIM));

    private final DeciderSpec<IncidentCommand, Incident, IncidentEvent> incident =
            new DeciderSpec<>(Incident.initial(), Incident::decide, Incident::evolve);

    @Test
    void an_incident_is_reported_once() {
        incident.given().when(report(IncidentKind.THEFT), FACTS).then(reported());
        incident.given(reported()).when(report(IncidentKind.THEFT), FACTS).nothing();
        incident.given(reported(), triaged(A), closed())
                .when(report(IncidentKind.THEFT), FACTS)
                .nothing();
        incident.given(reported()).when(report(IncidentKind.FIGHT), FACTS).refused(new IncidentDiffers());
        incident.given(reported(), triaged(A))
                .when(report(IncidentKind.FIGHT), FACTS)
                .refused(new IncidentDiffers());
    }

    @Test
    void its_class_is_decided_and_can_change_while_it_is_open() {
        incident.given(reported()).when(triage(B, 2), FACTS).then(triaged(B));
        incident.given(reported(), triaged(B)).when(triage(B, 2), FACTS).nothing();
        incident.given(reported(), triaged(B)).when(triage(A, 2), FACTS).then(triaged(A));
        incident.given(reported(), triaged(B), closed())
                .when(triage(A, 2), FACTS)
                .refused(new IncidentIsClosed());
        incident.given(reported()).when(triage(B, 0), FACTS).refused(new BeforeStepBefore(day(1)));
        incident.given(reported(), triaged(A)).when(triage(B, 0), FACTS).refused(new BeforeStepBefore(day(1)));
        incident.given().when(triage(A, 2), FACTS).refused(new IncidentUnknown());
    }

    @Test
    void it_is_closed_after_its_class_was_decided() {
        incident.given(reported(), triaged(B)).when(close(3), FACTS).then(closed());
        incident.given(reported(), triaged(B), closed()).when(close(3), FACTS).nothing();
        incident.given(reported()).when(close(3), FACTS).refused(new IncidentNotTriaged());
        incident.given(reported(), triaged(B)).when(close(0), FACTS).refused(new BeforeStepBefore(day(1)));
        incident.given().when(close(3), FACTS).refused(new IncidentUnknown());
    }

    @Test
    void abuse_by_staff_is_dealt_with_by_others_than_the_staff_of_the_shelter() {
        var abuse = reported(IncidentKind.SEXUAL_EXPLOITATION_OR_ABUSE);
        incident.given(abuse).when(triage(A, 2), FACTS).refused(new IncidentForOthers(Role.PRO));
        incident.given(abuse).when(triage(A, 2), by(Role.PRO)).then(triaged(A));
        incident.given(abuse, triaged(A)).when(triage(B, 2), FACTS).refused(new IncidentForOthers(Role.PRO));
        incident.given(abuse, triaged(A)).when(close(3), FACTS).refused(new IncidentForOthers(Role.HOM));
        incident.given(abuse, triaged(A)).when(close(3), by(Role.HOM)).then(closed());
    }

    private static ReportIncident report(IncidentKind kind) {
        return new ReportIncident(ID, Shelters.ID, B, kind, SectionKind.MEN, PERSONS, day(1));
    }

    private static IncidentReported reported() {
        return reported(IncidentKind.THEFT);
    }

    private static IncidentReported reported(IncidentKind kind) {
        return new IncidentReported(ID, Shelters.ID, B, kind, SectionKind.MEN, PERSONS, day(1));
    }

    private static TriageIncident triage(IncidentClass incidentClass, int on) {
        return new TriageIncident(ID, incidentClass, day(on));
    }

    private static IncidentTriaged triaged(IncidentClass incidentClass) {
        return new IncidentTriaged(ID, incidentClass, day(2));
    }

    private static CloseIncident close(int on) {
        return new CloseIncident(ID, "locker", day(on));
    }

    private static IncidentClosed closed() {
        return new IncidentClosed(ID, "locker", day(3));
    }
}
