package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.StoredName;
import org.homeward.kernel.privacy.Personal;

/** What happens while documents, health and exit are prepared. */
public sealed interface PreparationEvent extends MigrantCaseEvent {

    /** The preparation began. */
    record PreparationStarted(CaseId caseId, LocalDate startedOn) implements PreparationEvent {}

    /** The person had a valid travel document. */
    record DocumentPresented(CaseId caseId, Personal<String> number, LocalDate validUntil, LocalDate presentedOn)
            implements PreparationEvent {}

    /** A consulate was asked. */
    record TravelDocumentRequested(CaseId caseId, CountryCode consulate, String noteVerbale, LocalDate requestedOn)
            implements PreparationEvent {}

    /** The consulate issued the document. */
    record TravelDocumentIssued(CaseId caseId, Personal<String> number, LocalDate validUntil, LocalDate issuedOn)
            implements PreparationEvent {}

    /** The consulate refused. */
    record TravelDocumentRefused(CaseId caseId, DocumentRefusal reason, LocalDate refusedOn)
            implements PreparationEvent {}

    /** The person was examined. */
    record MedicalAssessmentRecorded(CaseId caseId, Personal<String> findings, LocalDate assessedOn)
            implements PreparationEvent {}

    /** The person is fit to travel until a date. */
    @StoredName("casework.fit-to-travel-cleared.v2")
    record FitToTravelCleared(
            CaseId caseId, Set<TravelCondition> conditions, Seat seat, LocalDate validUntil, LocalDate clearedOn)
            implements PreparationEvent {
        public FitToTravelCleared {
            conditions = Set.copyOf(conditions);
        }
    }

    /** The person cannot travel now. */
    record UnfitToTravelDeclared(
            CaseId caseId, boolean permanent, FundingPlace funding, Seat seat, LocalDate reviewOn, LocalDate declaredOn)
            implements PreparationEvent {}

    /** The authorities were asked. */
    record ExitVisaApplied(CaseId caseId, String batch, LocalDate appliedOn) implements PreparationEvent {}

    /** The exit visa was granted. */
    record ExitVisaGranted(CaseId caseId, LocalDate validUntil, LocalDate grantedOn) implements PreparationEvent {}

    /** The exit visa was refused. */
    record ExitVisaRefused(CaseId caseId, LocalDate refusedOn) implements PreparationEvent {}

    /** All gates were open for a travel date when a first person looked. */
    record ReadinessChecked(CaseId caseId, LocalDate travelOn, UserId checkedBy, LocalDate checkedOn)
            implements PreparationEvent {}

    /** All gates are open for a travel date; a second person has looked as well. */
    record ReadinessConfirmed(CaseId caseId, LocalDate travelOn, LocalDate confirmedOn) implements PreparationEvent {}
}
