package org.homeward.command.casework.rules;

import static org.homeward.command.casework.rules.MaterialChanges.withLapse;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.ClosureCommand;
import org.homeward.kernel.casework.ClosureEvent;
import org.homeward.kernel.casework.DeadlineCommand;
import org.homeward.kernel.casework.DeadlineEvent;
import org.homeward.kernel.casework.DecisionCommand;
import org.homeward.kernel.casework.DecisionEvent;
import org.homeward.kernel.casework.EnquiryClosureReason;
import org.homeward.kernel.casework.IntakeCommand;
import org.homeward.kernel.casework.IntakeEvent;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.PreparationCommand;
import org.homeward.kernel.casework.PreparationEvent;
import org.homeward.kernel.casework.ProtectionCommand;
import org.homeward.kernel.casework.ProtectionEvent;
import org.homeward.kernel.casework.ReintegrationCommand;
import org.homeward.kernel.casework.ReintegrationEvent;
import org.homeward.kernel.casework.TravelCommand;
import org.homeward.kernel.casework.TravelEvent;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;

/** What one person's case allows, given what has happened in it. */
public sealed interface MigrantCase
        permits MigrantCase.Unopened, MigrantCase.Enquiry, MigrantCase.ClosedEnquiry, CaseFile {
    /** Nobody has asked yet. */
    record Unopened() implements MigrantCase {}

    /** Somebody asked; nothing is known of the person. */
    record Enquiry() implements MigrantCase {}

    /** Whoever asked was not registered so far, and nobody waits for them any more. */
    record ClosedEnquiry(EnquiryClosureReason reason, LocalDate closedOn) implements MigrantCase {}

    /** The state before anything happened. */
    static MigrantCase initial() {
        return new Unopened();
    }

    /** What follows from a command: nothing if it is already so, events, or a refusal with the steps that are possible. */
    static List<MigrantCaseEvent> decide(MigrantCaseCommand command, MigrantCase state, Facts facts) {
        try {
            return Repeats.isAlreadySo(command, state) ? List.of() : decided(command, state, facts);
        } catch (CommandRejected refused) {
            throw new CommandRejected(refused.rejection(), CaseSteps.from(Steps.statusOf(state)));
        }
    }

    private static List<MigrantCaseEvent> decided(MigrantCaseCommand command, MigrantCase state, Facts facts) {
        Steps.require(command, Steps.statusOf(state));
        Gates.aboutThisPerson(command, state);
        return switch (command) {
            case IntakeCommand intake -> List.of(IntakeRules.decide(intake, state, facts));
            case ProtectionCommand protection -> List.of(ProtectionRules.decide(protection, CaseFile.of(state), facts));
            case DecisionCommand decision ->
                withLapse(DecisionRules.decide(decision, CaseFile.of(state), facts), CaseFile.of(state));
            case PreparationCommand preparation ->
                withLapse(PreparationRules.decide(preparation, CaseFile.of(state), facts), CaseFile.of(state));
            case TravelCommand travel -> List.of(TravelRules.decide(travel, CaseFile.of(state), facts));
            case ReintegrationCommand support -> List.of(ReintegrationRules.decide(support, CaseFile.of(state), facts));
            case ClosureCommand closure -> ClosureRules.decide(closure, CaseFile.of(state));
            case DeadlineCommand deadline -> List.of(DeadlineRules.decide(deadline, CaseFile.of(state), facts));
        };
    }

    /** The state after an event. */
    static MigrantCase evolve(MigrantCase state, MigrantCaseEvent event) {
        return switch (event) {
            case IntakeEvent intake -> IntakeRules.evolve(state, intake);
            case ProtectionEvent protection -> ProtectionRules.evolve(CaseFile.of(state), protection);
            case DecisionEvent decision -> DecisionRules.evolve(CaseFile.of(state), decision);
            case PreparationEvent preparation -> PreparationRules.evolve(CaseFile.of(state), preparation);
            case TravelEvent travel -> TravelRules.evolve(CaseFile.of(state), travel);
            case ReintegrationEvent support -> ReintegrationRules.evolve(CaseFile.of(state), support);
            case ClosureEvent closure -> ClosureRules.evolve(CaseFile.of(state), closure);
            case DeadlineEvent deadline -> DeadlineRules.evolve(CaseFile.of(state), deadline);
        };
    }
}
