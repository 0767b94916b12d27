package org.homeward.kernel.casework;

import java.time.LocalDate;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;

/** What happens so that nobody returns into danger. */
public sealed interface ProtectionEvent extends MigrantCaseEvent {

    /** The protection screening was done. */
    record ScreeningCompleted(
            CaseId caseId,
            boolean inPrivate,
            Interpreter interpreter,
            ScreeningResult result,
            boolean unaccompaniedChild,
            int priority,
            Personal<String> findings,
            LocalDate screenedOn)
            implements ProtectionEvent {}

    /** Every step towards return stopped. */
    record HoldPlaced(
            CaseId caseId,
            HoldClass holdClass,
            Personal<String> reason,
            LocalDate reviewOn,
            LocalDate placedOn,
            FundingPlace funding,
            Seat seat)
            implements ProtectionEvent {}

    /** A hold ended. */
    record HoldReleased(CaseId caseId, HoldClass holdClass, Personal<String> reason, LocalDate releasedOn)
            implements ProtectionEvent {}

    /** The person was referred to international protection. */
    record ProtectionReferralMade(
            CaseId caseId,
            Personal<String> grounds,
            SubjectId person,
            FundingPlace funding,
            Seat seat,
            LocalDate referredOn)
            implements ProtectionEvent {}

    /** A guardian was appointed. */
    record GuardianAppointed(CaseId caseId, Personal<PersonName> guardian, LocalDate appointedOn)
            implements ProtectionEvent {}

    /** A child's best interests were decided. */
    record BestInterestsDecided(
            CaseId caseId, boolean returnIsBest, Personal<String> reasoning, LocalDate validUntil, LocalDate decidedOn)
            implements ProtectionEvent {}
}
