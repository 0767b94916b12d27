package org.homeward.kernel.casework;

import java.time.LocalDate;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PersonalData;
import org.homeward.kernel.privacy.PurposeGroup;

/** What can be asked so that nobody returns into danger. */
public sealed interface ProtectionCommand extends MigrantCaseCommand {

    /** The protection screening was done. */
    record CompleteScreening(
            CaseId caseId,
            boolean inPrivate,
            Interpreter interpreter,
            ScreeningResult result,
            boolean unaccompaniedChild,
            int priority,
            @PersonalData(PurposeGroup.PROTECTION) Personal<String> findings,
            LocalDate screenedOn)
            implements ProtectionCommand {
        public CompleteScreening {
            screenedOn = Require.date(screenedOn, "screenedOn");
            priority = Require.between(priority, 0, 200, "priority");
        }
    }

    /** Every step towards return stops until a review. */
    record PlaceHold(
            CaseId caseId,
            HoldClass holdClass,
            @PersonalData(PurposeGroup.PROTECTION) Personal<String> reason,
            LocalDate reviewOn,
            LocalDate placedOn)
            implements ProtectionCommand {
        public PlaceHold {
            reviewOn = Require.date(reviewOn, "reviewOn");
            placedOn = Require.date(placedOn, "placedOn");
        }
    }

    /** A hold has ended, with its reason. */
    record ReleaseHold(
            CaseId caseId,
            HoldClass holdClass,
            @PersonalData(PurposeGroup.PROTECTION) Personal<String> reason,
            LocalDate releasedOn)
            implements ProtectionCommand {
        public ReleaseHold {
            releasedOn = Require.date(releasedOn, "releasedOn");
        }
    }

    /** The person agrees to be referred to international protection. */
    record ReferInternationalProtection(
            CaseId caseId,
            boolean consentToRefer,
            @PersonalData(PurposeGroup.PROTECTION) Personal<String> grounds,
            LocalDate referredOn)
            implements ProtectionCommand {
        public ReferInternationalProtection {
            referredOn = Require.date(referredOn, "referredOn");
        }
    }

    /** A guardian is appointed for a child. */
    record AppointGuardian(
            CaseId caseId,
            @PersonalData(PurposeGroup.CONTACT) Personal<PersonName> guardian,
            LocalDate appointedOn) implements ProtectionCommand {
        public AppointGuardian {
            appointedOn = Require.date(appointedOn, "appointedOn");
        }
    }

    /** The panel has weighed a child's best interests. */
    record DecideBestInterests(
            CaseId caseId,
            boolean returnIsBest,
            @PersonalData(PurposeGroup.PROTECTION) Personal<String> reasoning,
            LocalDate validUntil,
            LocalDate decidedOn)
            implements ProtectionCommand {
        public DecideBestInterests {
            validUntil = Require.date(validUntil, "validUntil");
            decidedOn = Require.date(decidedOn, "decidedOn");
        }
    }
}
