package org.homeward.command.casework.rules;

import static org.homeward.kernel.casework.CaseStatus.REFERRED_PROTECTION;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;
import static org.homeward.kernel.casework.CaseStatus.SCREENED;

import java.util.HashSet;
import org.homeward.command.casework.rules.Protection.Guardian;
import org.homeward.kernel.casework.CaseworkRejection.HoldOfOthers;
import org.homeward.kernel.casework.CaseworkRejection.NoSuchHold;
import org.homeward.kernel.casework.CaseworkRejection.ReferralNotAgreed;
import org.homeward.kernel.casework.Interpreter;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.ProtectionCommand;
import org.homeward.kernel.casework.ProtectionCommand.AppointGuardian;
import org.homeward.kernel.casework.ProtectionCommand.CompleteScreening;
import org.homeward.kernel.casework.ProtectionCommand.DecideBestInterests;
import org.homeward.kernel.casework.ProtectionCommand.PlaceHold;
import org.homeward.kernel.casework.ProtectionCommand.ReferInternationalProtection;
import org.homeward.kernel.casework.ProtectionCommand.ReleaseHold;
import org.homeward.kernel.casework.ProtectionEvent;
import org.homeward.kernel.casework.ProtectionEvent.BestInterestsDecided;
import org.homeward.kernel.casework.ProtectionEvent.GuardianAppointed;
import org.homeward.kernel.casework.ProtectionEvent.HoldPlaced;
import org.homeward.kernel.casework.ProtectionEvent.HoldReleased;
import org.homeward.kernel.casework.ProtectionEvent.ProtectionReferralMade;
import org.homeward.kernel.casework.ProtectionEvent.ScreeningCompleted;
import org.homeward.kernel.casework.ScreeningResult;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;

/** How nobody returns into danger. */
final class ProtectionRules {
    private ProtectionRules() {}

    static MigrantCaseEvent decide(ProtectionCommand command, CaseFile file, Facts facts) {
        return switch (command) {
            case CompleteScreening c -> screened(c);
            case PlaceHold c ->
                new HoldPlaced(
                        c.caseId(),
                        c.holdClass(),
                        c.reason(),
                        c.reviewOn(),
                        c.placedOn(),
                        file.journey().funding(),
                        file.journey().booking().seat());
            case ReleaseHold c -> released(c, file, facts);
            case ReferInternationalProtection c -> referred(c, file);
            case AppointGuardian c -> new GuardianAppointed(c.caseId(), c.guardian(), c.appointedOn());
            case DecideBestInterests c ->
                new BestInterestsDecided(c.caseId(), c.returnIsBest(), c.reasoning(), c.validUntil(), c.decidedOn());
        };
    }

    static ScreeningCompleted screened(CompleteScreening c) {
        var sound = c.inPrivate() && c.interpreter() != Interpreter.FROM_AUTHORITIES;
        return new ScreeningCompleted(
                c.caseId(),
                c.inPrivate(),
                c.interpreter(),
                sound ? c.result() : ScreeningResult.PROVISIONAL,
                c.unaccompaniedChild(),
                c.priority(),
                c.findings(),
                c.screenedOn());
    }

    private static HoldReleased released(ReleaseHold c, CaseFile file, Facts facts) {
        if (!file.protection().holds().contains(c.holdClass())) {
            throw new CommandRejected(new NoSuchHold(c.holdClass()));
        }
        var releasedBy = c.holdClass().releasedBy();
        Gates.require(releasedBy.stream().anyMatch(facts.actor()::is), new HoldOfOthers(c.holdClass(), releasedBy));
        return new HoldReleased(c.caseId(), c.holdClass(), c.reason(), c.releasedOn());
    }

    private static ProtectionReferralMade referred(ReferInternationalProtection c, CaseFile file) {
        if (!c.consentToRefer()) {
            throw new CommandRejected(new ReferralNotAgreed());
        }
        return new ProtectionReferralMade(
                c.caseId(),
                c.grounds(),
                file.person().id(),
                file.journey().funding(),
                file.journey().booking().seat(),
                c.referredOn());
    }

    static CaseFile evolve(CaseFile file, ProtectionEvent event) {
        var protection = file.protection();
        return switch (event) {
            case ScreeningCompleted e ->
                file.with(protection.screened(e))
                        .noted(e)
                        .to(e.result() == ScreeningResult.PROVISIONAL ? REGISTERED : SCREENED);
            case HoldPlaced e -> {
                var holds = new HashSet<>(protection.holds());
                holds.add(e.holdClass());
                yield file.with(protection.withHolds(holds));
            }
            case HoldReleased e -> {
                var holds = new HashSet<>(protection.holds());
                holds.remove(e.holdClass());
                yield file.with(protection.withHolds(holds)).noted(e);
            }
            case ProtectionReferralMade e ->
                file.with(file.journey().with(new Booking.None())).to(REFERRED_PROTECTION);
            case GuardianAppointed e -> file.with(protection.guardedBy(new Guardian.Named(e.guardian())));
            case BestInterestsDecided e -> file.with(protection.decided(e));
        };
    }
}
