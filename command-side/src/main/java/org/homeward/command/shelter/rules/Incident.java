package org.homeward.command.shelter.rules;

import static org.homeward.command.shelter.rules.Refusals.notBefore;
import static org.homeward.command.shelter.rules.Refusals.refusal;
import static org.homeward.command.shelter.rules.Refusals.require;

import java.util.List;
import org.homeward.kernel.message.Facts;
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
import org.homeward.kernel.shelter.ShelterRejection.IncidentDiffers;
import org.homeward.kernel.shelter.ShelterRejection.IncidentForOthers;
import org.homeward.kernel.shelter.ShelterRejection.IncidentIsClosed;
import org.homeward.kernel.shelter.ShelterRejection.IncidentNotTriaged;
import org.homeward.kernel.shelter.ShelterRejection.IncidentUnknown;

/** One incident: reported, weighed, dealt with. */
public sealed interface Incident {
    /** Nothing is known. */
    record Unknown() implements Incident {}

    /** Somebody reported it. */
    record Reported(IncidentReported report) implements Incident {}

    /** Its class is decided. */
    record Triaged(IncidentReported report, IncidentClass incidentClass) implements Incident {}

    /** It is dealt with. */
    record Closed(IncidentReported report) implements Incident {}

    /** The state before anything happened. */
    static Incident initial() {
        return new Unknown();
    }

    /** What follows from a command: nothing if it is already so, events, or a refusal. */
    static List<IncidentEvent> decide(IncidentCommand command, Incident state, Facts facts) {
        return switch (command) {
            case ReportIncident c -> report(c, state);
            case TriageIncident c -> triage(c, state, facts);
            case CloseIncident c -> close(c, state, facts);
        };
    }

    private static List<IncidentEvent> report(ReportIncident c, Incident state) {
        var reported = new IncidentReported(
                c.incidentId(), c.shelterId(), c.incidentClass(), c.kind(), c.section(), c.persons(), c.happenedOn());
        if (state instanceof Unknown) {
            return List.of(reported);
        }
        require(reported.equals(report(state)), new IncidentDiffers());
        return List.of();
    }

    /** The class can change as long as the incident is open. */
    private static List<IncidentEvent> triage(TriageIncident c, Incident state, Facts facts) {
        return switch (state) {
            case Triaged triaged when triaged.incidentClass() == c.incidentClass() -> List.of();
            case Triaged triaged -> triaged(c, triaged.report(), facts);
            case Reported reported -> triaged(c, reported.report(), facts);
            case Closed closed -> throw refusal(new IncidentIsClosed());
            case Unknown unknown -> throw refusal(new IncidentUnknown());
        };
    }

    private static List<IncidentEvent> triaged(TriageIncident c, IncidentReported report, Facts facts) {
        forOthers(report, facts, Role.PRO);
        notBefore(report.happenedOn(), c.triagedOn());
        return List.of(new IncidentTriaged(c.incidentId(), c.incidentClass(), c.triagedOn()));
    }

    private static List<IncidentEvent> close(CloseIncident c, Incident state, Facts facts) {
        return switch (state) {
            case Triaged triaged -> {
                forOthers(triaged.report(), facts, Role.HOM);
                notBefore(triaged.report().happenedOn(), c.closedOn());
                yield List.of(new IncidentClosed(c.incidentId(), c.measure(), c.closedOn()));
            }
            case Closed closed -> List.of();
            case Reported reported -> throw refusal(new IncidentNotTriaged());
            case Unknown unknown -> throw refusal(new IncidentUnknown());
        };
    }

    /** What is not for the shelter's own staff is for this role alone. */
    private static void forOthers(IncidentReported report, Facts facts, Role alone) {
        require(
                !report.kind().isForOthersThanTheShelter()
                        || facts.actor().roles().contains(alone),
                new IncidentForOthers(alone));
    }

    private static IncidentReported report(Incident state) {
        return switch (state) {
            case Reported reported -> reported.report();
            case Triaged triaged -> triaged.report();
            case Closed closed -> closed.report();
            case Unknown unknown -> throw refusal(new IncidentUnknown());
        };
    }

    /** The state after one more event. */
    static Incident evolve(Incident state, IncidentEvent event) {
        return switch (event) {
            case IncidentReported e -> new Reported(e);
            case IncidentTriaged e -> new Triaged(report(state), e.incidentClass());
            case IncidentClosed e -> new Closed(report(state));
        };
    }
}
