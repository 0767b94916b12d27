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
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.SealedFile;
import org.homeward.kernel.security.Entrusting;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/** What happens while a person becomes known. */
public sealed interface IntakeEvent extends MigrantCaseEvent {

    /** An enquiry was received. */
    record EnquiryOpened(CaseId caseId, Office office, Channel channel, LocalDate receivedOn) implements IntakeEvent {}

    /** An enquiry ended without a registration. */
    record EnquiryClosed(CaseId caseId, EnquiryClosureReason reason, LocalDate closedOn) implements IntakeEvent {}

    /** The person was registered. */
    record MigrantRegistered(
            CaseId caseId,
            SubjectId person,
            Personal<PersonName> name,
            Personal<LocalDate> birthDate,
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
            implements IntakeEvent {
        public MigrantRegistered {
            needs = Set.copyOf(needs);
        }
    }

    /** The identity was stated anew. */
    record IdentityRectified(
            CaseId caseId,
            SubjectId person,
            Personal<PersonName> name,
            Personal<LocalDate> birthDate,
            Personal<String> reason,
            LocalDate rectifiedOn)
            implements IntakeEvent {}

    /** The case joined a family group. */
    record FamilyLinked(CaseId caseId, FamilyId familyId, LocalDate linkedOn) implements IntakeEvent {}

    /** A bed was asked for. */
    record ShelterRequested(
            CaseId caseId,
            ShelterId shelterId,
            StayId stayId,
            Sex sex,
            boolean child,
            boolean unaccompanied,
            Situation situation,
            Family family,
            int priority,
            LocalDate requestedOn)
            implements IntakeEvent {}

    /** The case was put into the care of a user. */
    record CaseEntrusted(CaseId caseId, Role role, UserId worker, LocalDate entrustedOn)
            implements IntakeEvent, Entrusting {}

    /** A scan or photo joined the case. */
    record DocumentAttached(
            CaseId caseId,
            SubjectId person,
            DocumentId documentId,
            DocumentKind kind,
            SealedFile file,
            LocalDate attachedOn)
            implements IntakeEvent {}

    /** Somebody found that another case, which looks alike, is about another person. */
    record NotDuplicateConfirmed(
            CaseId caseId, SubjectId person, CaseId otherCaseId, UserId confirmedBy, LocalDate confirmedOn)
            implements IntakeEvent {}
}
