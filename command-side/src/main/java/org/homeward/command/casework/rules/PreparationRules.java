package org.homeward.command.casework.rules;

import static org.homeward.kernel.casework.CaseStatus.PREPARING;
import static org.homeward.kernel.casework.CaseStatus.READY_TO_TRAVEL;

import java.time.LocalDate;
import org.homeward.command.casework.rules.Papers.Check;
import org.homeward.command.casework.rules.Papers.Fitness;
import org.homeward.kernel.casework.CaseworkRejection.ClearanceTooLong;
import org.homeward.kernel.casework.CaseworkRejection.NotRequested;
import org.homeward.kernel.casework.CaseworkRejection.ReadinessNotChecked;
import org.homeward.kernel.casework.CaseworkRejection.SamePerson;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.PreparationCommand;
import org.homeward.kernel.casework.PreparationCommand.ApplyExitVisa;
import org.homeward.kernel.casework.PreparationCommand.CheckReadiness;
import org.homeward.kernel.casework.PreparationCommand.ClearFitToTravel;
import org.homeward.kernel.casework.PreparationCommand.ConfirmReadiness;
import org.homeward.kernel.casework.PreparationCommand.DeclareUnfit;
import org.homeward.kernel.casework.PreparationCommand.PresentOwnDocument;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaGranted;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaRefused;
import org.homeward.kernel.casework.PreparationCommand.RecordMedicalAssessment;
import org.homeward.kernel.casework.PreparationCommand.RecordTravelDocumentIssued;
import org.homeward.kernel.casework.PreparationCommand.RecordTravelDocumentRefused;
import org.homeward.kernel.casework.PreparationCommand.RequestTravelDocument;
import org.homeward.kernel.casework.PreparationCommand.StartPreparation;
import org.homeward.kernel.casework.PreparationEvent;
import org.homeward.kernel.casework.PreparationEvent.DocumentPresented;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaApplied;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaGranted;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaRefused;
import org.homeward.kernel.casework.PreparationEvent.FitToTravelCleared;
import org.homeward.kernel.casework.PreparationEvent.MedicalAssessmentRecorded;
import org.homeward.kernel.casework.PreparationEvent.PreparationStarted;
import org.homeward.kernel.casework.PreparationEvent.ReadinessChecked;
import org.homeward.kernel.casework.PreparationEvent.ReadinessConfirmed;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentIssued;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentRefused;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentRequested;
import org.homeward.kernel.casework.PreparationEvent.UnfitToTravelDeclared;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;

/** How documents, health and exit are prepared. */
final class PreparationRules {
    private static final int CLEARED_DAYS = 10;
    private static final int CONDITIONAL_DAYS = 3;

    private PreparationRules() {}

    static MigrantCaseEvent decide(PreparationCommand command, CaseFile file, Facts facts) {
        var papers = file.papers();
        return switch (command) {
            case StartPreparation c -> {
                Gates.consentInForce(file, c.startedOn());
                yield new PreparationStarted(c.caseId(), c.startedOn());
            }
            case PresentOwnDocument c -> presented(c);
            case RequestTravelDocument c -> {
                mayAskOthers(file, c.requestedOn());
                yield requested(c);
            }
            case RecordTravelDocumentIssued c -> {
                Gates.require(papers.documentRequested(), new NotRequested());
                yield issued(c);
            }
            case RecordTravelDocumentRefused c -> {
                Gates.require(papers.documentRequested(), new NotRequested());
                yield refused(c);
            }
            case RecordMedicalAssessment c -> assessed(c);
            case ClearFitToTravel c -> {
                var lastDay = c.clearedOn().plusDays(c.conditions().isEmpty() ? CLEARED_DAYS : CONDITIONAL_DAYS);
                Gates.require(!c.validUntil().isAfter(lastDay), new ClearanceTooLong(lastDay));
                yield cleared(c, file);
            }
            case DeclareUnfit c -> unfit(c, file);
            case ApplyExitVisa c -> {
                mayAskOthers(file, c.appliedOn());
                yield applied(c);
            }
            case RecordExitVisaGranted c -> {
                Gates.require(papers.visaApplied(), new NotRequested());
                yield new ExitVisaGranted(c.caseId(), c.validUntil(), c.grantedOn());
            }
            case RecordExitVisaRefused c -> {
                Gates.require(papers.visaApplied(), new NotRequested());
                yield refused(c);
            }
            case CheckReadiness c -> {
                Gates.mayTravel(file, c.travelOn());
                yield new ReadinessChecked(
                        c.caseId(), c.travelOn(), facts.actor().id(), c.checkedOn());
            }
            case ConfirmReadiness c -> {
                checkedByAnother(papers.check(), c, facts);
                Gates.mayTravel(file, c.travelOn());
                yield ready(c);
            }
        };
    }

    static DocumentPresented presented(PresentOwnDocument c) {
        return new DocumentPresented(c.caseId(), c.number(), c.validUntil(), c.presentedOn());
    }

    static TravelDocumentRequested requested(RequestTravelDocument c) {
        return new TravelDocumentRequested(c.caseId(), c.consulate(), c.noteVerbale(), c.requestedOn());
    }

    static TravelDocumentIssued issued(RecordTravelDocumentIssued c) {
        return new TravelDocumentIssued(c.caseId(), c.number(), c.validUntil(), c.issuedOn());
    }

    static TravelDocumentRefused refused(RecordTravelDocumentRefused c) {
        return new TravelDocumentRefused(c.caseId(), c.reason(), c.refusedOn());
    }

    static MedicalAssessmentRecorded assessed(RecordMedicalAssessment c) {
        return new MedicalAssessmentRecorded(c.caseId(), c.findings(), c.assessedOn());
    }

    private static FitToTravelCleared cleared(ClearFitToTravel c, CaseFile file) {
        return new FitToTravelCleared(
                c.caseId(), c.conditions(), file.journey().booking().seat(), c.validUntil(), c.clearedOn());
    }

    private static UnfitToTravelDeclared unfit(DeclareUnfit c, CaseFile file) {
        return new UnfitToTravelDeclared(
                c.caseId(),
                c.permanent(),
                file.journey().funding(),
                file.journey().booking().seat(),
                c.reviewOn(),
                c.declaredOn());
    }

    static ExitVisaApplied applied(ApplyExitVisa c) {
        return new ExitVisaApplied(c.caseId(), c.batch(), c.appliedOn());
    }

    static ExitVisaRefused refused(RecordExitVisaRefused c) {
        return new ExitVisaRefused(c.caseId(), c.refusedOn());
    }

    static ReadinessConfirmed ready(ConfirmReadiness c) {
        return new ReadinessConfirmed(c.caseId(), c.travelOn(), c.confirmedOn());
    }

    private static void checkedByAnother(Check check, ConfirmReadiness c, Facts facts) {
        switch (check) {
            case Check.None none -> throw new CommandRejected(new ReadinessNotChecked());
            case Check.By by -> {
                Gates.require(by.travelOn().equals(c.travelOn()), new ReadinessNotChecked());
                Gates.require(!by.person().equals(facts.actor().id()), new SamePerson());
            }
        }
    }

    private static void mayAskOthers(CaseFile file, LocalDate day) {
        Gates.noHold(file);
        Gates.consentInForce(file, day);
    }

    static CaseFile evolve(CaseFile file, PreparationEvent event) {
        var papers = file.papers();
        return switch (event) {
            case PreparationStarted e ->
                file.with(papers.with(new Check.None())).to(PREPARING);
            case DocumentPresented e ->
                file.with(papers.document(false, false, e.validUntil())).noted(e);
            case TravelDocumentRequested e ->
                file.with(papers.document(true, false, papers.documentUntil())).noted(e);
            case TravelDocumentIssued e ->
                file.with(papers.document(false, false, e.validUntil())).noted(e);
            case TravelDocumentRefused e ->
                file.with(papers.document(false, true, papers.documentUntil())).noted(e);
            case MedicalAssessmentRecorded e -> file.noted(e);
            case FitToTravelCleared e -> file.with(papers.with(new Fitness.Fit(e.conditions(), e.validUntil())));
            case UnfitToTravelDeclared e -> file.with(papers.with(new Fitness.Unfit(e.permanent(), e.reviewOn())));
            case ExitVisaApplied e ->
                file.with(papers.visa(true, papers.visaUntil())).noted(e);
            case ExitVisaGranted e ->
                file.with(papers.visa(false, e.validUntil())).noted(e);
            case ExitVisaRefused e ->
                file.with(papers.visa(false, LocalDate.MIN)).noted(e);
            case ReadinessChecked e -> file.with(papers.with(new Check.By(e.checkedBy(), e.travelOn(), e.checkedOn())));
            case ReadinessConfirmed e -> file.to(READY_TO_TRAVEL).noted(e);
        };
    }
}
