package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PersonalData;
import org.homeward.kernel.privacy.PurposeGroup;

/** What can be asked while documents, health and exit are prepared. */
public sealed interface PreparationCommand extends MigrantCaseCommand {

    /** The preparation begins. */
    record StartPreparation(CaseId caseId, LocalDate startedOn) implements PreparationCommand {
        public StartPreparation {
            startedOn = Require.date(startedOn, "startedOn");
        }
    }

    /** The person has a valid travel document. */
    record PresentOwnDocument(
            CaseId caseId,
            @PersonalData(PurposeGroup.IDENTITY) Personal<String> number,
            LocalDate validUntil,
            LocalDate presentedOn)
            implements PreparationCommand {
        public PresentOwnDocument {
            validUntil = Require.date(validUntil, "validUntil");
            presentedOn = Require.date(presentedOn, "presentedOn");
        }
    }

    /** A consulate is asked for a travel document. */
    record RequestTravelDocument(CaseId caseId, CountryCode consulate, String noteVerbale, LocalDate requestedOn)
            implements PreparationCommand {
        public RequestTravelDocument {
            requestedOn = Require.date(requestedOn, "requestedOn");
            noteVerbale = Require.text(noteVerbale, 60, "noteVerbale");
        }
    }

    /** The consulate issued the document. */
    record RecordTravelDocumentIssued(
            CaseId caseId,
            @PersonalData(PurposeGroup.IDENTITY) Personal<String> number,
            LocalDate validUntil,
            LocalDate issuedOn)
            implements PreparationCommand {
        public RecordTravelDocumentIssued {
            validUntil = Require.date(validUntil, "validUntil");
            issuedOn = Require.date(issuedOn, "issuedOn");
        }
    }

    /** The consulate refused. */
    record RecordTravelDocumentRefused(CaseId caseId, DocumentRefusal reason, LocalDate refusedOn)
            implements PreparationCommand {
        public RecordTravelDocumentRefused {
            refusedOn = Require.date(refusedOn, "refusedOn");
        }
    }

    /** A medical officer examined the person. */
    record RecordMedicalAssessment(
            CaseId caseId,
            @PersonalData(PurposeGroup.MEDICAL) Personal<String> findings,
            LocalDate assessedOn) implements PreparationCommand {
        public RecordMedicalAssessment {
            assessedOn = Require.date(assessedOn, "assessedOn");
        }
    }

    /** The person is fit to travel until a date. */
    record ClearFitToTravel(CaseId caseId, Set<TravelCondition> conditions, LocalDate validUntil, LocalDate clearedOn)
            implements PreparationCommand {
        public ClearFitToTravel {
            conditions = Set.copyOf(conditions);
            validUntil = Require.date(validUntil, "validUntil");
            clearedOn = Require.date(clearedOn, "clearedOn");
        }
    }

    /** The person cannot travel now. */
    record DeclareUnfit(CaseId caseId, boolean permanent, LocalDate reviewOn, LocalDate declaredOn)
            implements PreparationCommand {
        public DeclareUnfit {
            reviewOn = Require.date(reviewOn, "reviewOn");
            declaredOn = Require.date(declaredOn, "declaredOn");
        }
    }

    /** The authorities are asked to let the person leave. */
    record ApplyExitVisa(CaseId caseId, String batch, LocalDate appliedOn) implements PreparationCommand {
        public ApplyExitVisa {
            appliedOn = Require.date(appliedOn, "appliedOn");
            batch = Require.text(batch, 60, "batch");
        }
    }

    /** The exit visa was granted. */
    record RecordExitVisaGranted(CaseId caseId, LocalDate validUntil, LocalDate grantedOn)
            implements PreparationCommand {
        public RecordExitVisaGranted {
            validUntil = Require.date(validUntil, "validUntil");
            grantedOn = Require.date(grantedOn, "grantedOn");
        }
    }

    /** The exit visa was refused. */
    record RecordExitVisaRefused(CaseId caseId, LocalDate refusedOn) implements PreparationCommand {
        public RecordExitVisaRefused {
            refusedOn = Require.date(refusedOn, "refusedOn");
        }
    }

    /** All gates are open for a travel date, says a counsellor, who knows the person (handbook, T17). */
    record CheckReadiness(CaseId caseId, LocalDate travelOn, LocalDate checkedOn) implements PreparationCommand {
        public CheckReadiness {
            travelOn = Require.date(travelOn, "travelOn");
            checkedOn = Require.date(checkedOn, "checkedOn");
        }
    }

    /** All gates are open for a travel date, says a second person, of the movement desk (handbook, T17). */
    record ConfirmReadiness(CaseId caseId, LocalDate travelOn, LocalDate confirmedOn) implements PreparationCommand {
        public ConfirmReadiness {
            travelOn = Require.date(travelOn, "travelOn");
            confirmedOn = Require.date(confirmedOn, "confirmedOn");
        }
    }
}
