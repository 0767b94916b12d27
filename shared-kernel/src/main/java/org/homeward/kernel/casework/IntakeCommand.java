package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.DocumentId;
import org.homeward.kernel.identity.FamilyId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PersonalData;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.privacy.SealedFile;
import org.homeward.kernel.security.Role;

/** What can be asked while a person becomes known. */
public sealed interface IntakeCommand extends MigrantCaseCommand {

    /** A person asks about return; no identity is needed. */
    record OpenEnquiry(CaseId caseId, Channel channel, LocalDate receivedOn) implements IntakeCommand {
        public OpenEnquiry {
            receivedOn = Require.date(receivedOn, "receivedOn");
        }
    }

    /** An enquiry ends without a registration; whoever comes back is registered all the same. */
    record CloseEnquiry(CaseId caseId, EnquiryClosureReason reason, LocalDate closedOn) implements IntakeCommand {
        public CloseEnquiry {
            closedOn = Require.date(closedOn, "closedOn");
        }
    }

    /** The person is registered after the privacy notice was read. */
    record RegisterMigrant(
            CaseId caseId,
            SubjectId person,
            @PersonalData(PurposeGroup.IDENTITY) Personal<PersonName> name,
            @PersonalData(PurposeGroup.IDENTITY) Personal<LocalDate> birthDate,
            int birthYear,
            Sex sex,
            CountryCode nationality,
            CountryCode countryOfReturn,
            LawfulBasis basis,
            String noticeVersion,
            String language,
            Set<Need> needs,
            Intention intention,
            Situation situation,
            LocalDate registeredOn)
            implements IntakeCommand {
        public RegisterMigrant {
            needs = Set.copyOf(needs);
            registeredOn = Require.date(registeredOn, "registeredOn");
            noticeVersion = Require.text(noticeVersion, 40, "noticeVersion");
            language = Require.text(language, 8, "language");
            birthYear = Require.between(birthYear, 1900, 2100, "birthYear");
        }
    }

    /** A recorded identity is wrong and is stated anew. */
    record RectifyIdentity(
            CaseId caseId,
            @PersonalData(PurposeGroup.IDENTITY) Personal<PersonName> name,
            @PersonalData(PurposeGroup.IDENTITY) Personal<LocalDate> birthDate,
            @PersonalData(PurposeGroup.CIRCUMSTANCES) Personal<String> reason,
            LocalDate rectifiedOn)
            implements IntakeCommand {
        public RectifyIdentity {
            rectifiedOn = Require.date(rectifiedOn, "rectifiedOn");
        }
    }

    /** The case belongs to a family group. */
    record LinkFamily(CaseId caseId, FamilyId familyId, LocalDate linkedOn) implements IntakeCommand {
        public LinkFamily {
            linkedOn = Require.date(linkedOn, "linkedOn");
        }
    }

    /** The person needs a bed in a shelter. */
    record RequestShelter(CaseId caseId, ShelterId shelterId, StayId stayId, LocalDate requestedOn)
            implements IntakeCommand {
        public RequestShelter {
            requestedOn = Require.date(requestedOn, "requestedOn");
        }
    }

    /** The case is in the care of one user, who holds the role; others who hold no more do not reach it any more. */
    record EntrustCase(CaseId caseId, Role role, UserId worker, LocalDate entrustedOn) implements IntakeCommand {
        private static final Set<Role> CARING =
                Set.of(Role.REG, Role.CSL, Role.PRO, Role.CPO, Role.MED, Role.DOC, Role.RIO);

        public EntrustCase {
            Require.that(CARING.contains(role), "a case is entrusted to somebody who works with persons");
            entrustedOn = Require.date(entrustedOn, "entrustedOn");
        }
    }

    /** A scan or photo, which is kept already, belongs to the case. */
    record AttachDocument(
            CaseId caseId,
            SubjectId person,
            DocumentId documentId,
            DocumentKind kind,
            SealedFile file,
            LocalDate attachedOn)
            implements IntakeCommand {
        public AttachDocument {
            attachedOn = Require.date(attachedOn, "attachedOn");
        }
    }

    /** Two cases that look as if they were about one person are about two; somebody has looked at both. */
    record ConfirmNotDuplicate(CaseId caseId, CaseId otherCaseId, LocalDate confirmedOn) implements IntakeCommand {
        public ConfirmNotDuplicate {
            confirmedOn = Require.date(confirmedOn, "confirmedOn");
        }
    }
}
