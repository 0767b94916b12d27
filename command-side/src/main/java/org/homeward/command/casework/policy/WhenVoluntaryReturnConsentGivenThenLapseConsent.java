package org.homeward.command.casework.policy;

import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.DecisionCommand.LapseConsent;
import org.homeward.kernel.casework.DecisionEvent.ConsentLapsed;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.DecisionEvent.VoluntaryReturnConsentGiven;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.platform.agenda.Deadline;
import org.homeward.platform.agenda.Due;
import org.homeward.platform.agenda.OnAgenda;
import org.homeward.platform.agenda.Timed;

/** A consent that has not led to a departure lapses on its last day. */
@OnAgenda
final class WhenVoluntaryReturnConsentGivenThenLapseConsent implements Timed {
    @Override
    public Deadline deadline() {
        return Deadline.when(
                        VoluntaryReturnConsentGiven.class,
                        given -> Due.on(
                                given.lapsesOn(),
                                new LapseConsent(given.caseId(), given.decidedOn(), given.lapsesOn())))
                .until(ConsentWithdrawn.class, ConsentLapsed.class, DepartureConfirmed.class, CaseClosed.class);
    }
}
