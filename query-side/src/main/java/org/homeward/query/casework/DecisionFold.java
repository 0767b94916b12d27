package org.homeward.query.casework;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.casework.CaseContent;
import org.homeward.kernel.casework.CaseProgress;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DecisionEvent;
import org.homeward.kernel.casework.DecisionEvent.CaseReengaged;
import org.homeward.kernel.casework.DecisionEvent.CaseWaitlisted;
import org.homeward.kernel.casework.DecisionEvent.ConsentLapsed;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.DecisionEvent.CounsellingSessionHeld;
import org.homeward.kernel.casework.DecisionEvent.EligibilityConfirmed;
import org.homeward.kernel.casework.DecisionEvent.EligibilityDenied;
import org.homeward.kernel.casework.DecisionEvent.FundingDeclined;
import org.homeward.kernel.casework.DecisionEvent.FundingReleased;
import org.homeward.kernel.casework.DecisionEvent.FundingRequested;
import org.homeward.kernel.casework.DecisionEvent.FundingReserved;
import org.homeward.kernel.casework.DecisionEvent.VoluntaryReturnConsentGiven;
import org.homeward.kernel.casework.DecisionTrack;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.ProtectionTrack;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.kernel.casework.TravelEvent.NoShowRecorded;
import org.homeward.kernel.identity.AgreementId;

/** Eligibility, funding and the person's own decision, after an event. */
final class DecisionFold {
    /** The money for the journey. */
    private record Money(
            Optional<AgreementId> requested,
            Optional<AgreementId> place,
            Optional<LocalDate> until,
            Optional<String> declined) {
        static Money of(DecisionTrack track) {
            return new Money(track.requested(), track.funding(), track.fundingUntil(), track.declined());
        }

        Money unasked() {
            return new Money(Optional.empty(), place, until, declined);
        }

        Money used() {
            return new Money(requested, place, Optional.empty(), declined);
        }
    }

    /** The person's own decision. */
    private record Will(
            List<DecisionTrack.Session> sessions,
            Set<CounsellingTopic> topics,
            Optional<DecisionTrack.Declaration> consent,
            Optional<LocalDate> withdrawnOn) {
        static Will of(DecisionTrack track) {
            return new Will(track.sessions(), track.topicsCovered(), track.consent(), track.withdrawnOn());
        }

        Will undecided() {
            return new Will(sessions, topics, Optional.empty(), withdrawnOn);
        }

        Will fromTheStart(Optional<LocalDate> withdrawn) {
            return new Will(sessions, Set.of(), Optional.empty(), withdrawn);
        }
    }

    private DecisionFold() {}

    static DecisionTrack after(CaseContent before, CaseProgress progress, MigrantCaseEvent event) {
        var track = before.decision();
        var priority = before.protection()
                .screening()
                .map(ProtectionTrack.Screening::priority)
                .orElse(0);
        var waiting = MoneyWait.after(track.waiting(), priority, progress, event);
        var money = money(Money.of(track), event);
        var will = will(Will.of(track), progress, event);
        return new DecisionTrack(
                eligibility(track.eligibility(), event),
                waiting,
                money.requested(),
                money.place(),
                money.until(),
                money.declined(),
                will.sessions(),
                will.topics(),
                will.consent(),
                will.withdrawnOn());
    }

    private static Optional<DecisionTrack.Eligibility> eligibility(
            Optional<DecisionTrack.Eligibility> before, MigrantCaseEvent event) {
        if (event instanceof EligibilityConfirmed e) {
            return Optional.of(new DecisionTrack.Eligibility(Optional.empty(), e.assessedOn()));
        }
        if (event instanceof EligibilityDenied e) {
            return Optional.of(new DecisionTrack.Eligibility(Optional.of(e.reason()), e.assessedOn()));
        }
        return before;
    }

    private static Money money(Money before, MigrantCaseEvent event) {
        if (event instanceof DepartureConfirmed) {
            return before.used();
        }
        return event instanceof DecisionEvent decision ? money(before, decision) : before;
    }

    private static Money money(Money before, DecisionEvent event) {
        return switch (event) {
            case FundingRequested e ->
                new Money(Optional.of(e.agreementId()), before.place(), before.until(), Optional.empty());
            case FundingReserved e ->
                new Money(Optional.empty(), Optional.of(e.agreementId()), Optional.of(e.expiresOn()), Optional.empty());
            case FundingDeclined e ->
                new Money(Optional.empty(), before.place(), before.until(), Optional.of(e.code()));
            case FundingReleased e ->
                new Money(Optional.empty(), Optional.empty(), Optional.empty(), before.declined());
            case ConsentWithdrawn e -> before.unasked();
            case EligibilityConfirmed e -> before;
            case EligibilityDenied e -> before;
            case CaseWaitlisted e -> before;
            case CounsellingSessionHeld e -> before;
            case VoluntaryReturnConsentGiven e -> before;
            case ConsentLapsed e -> before;
            case CaseReengaged e -> before;
        };
    }

    private static Will will(Will before, CaseProgress progress, MigrantCaseEvent event) {
        if (event instanceof NoShowRecorded && !progress.consented()) {
            return before.fromTheStart(before.withdrawnOn());
        }
        return event instanceof DecisionEvent decision ? will(before, decision) : before;
    }

    private static Will will(Will before, DecisionEvent event) {
        return switch (event) {
            case CounsellingSessionHeld e -> counselled(before, e);
            case VoluntaryReturnConsentGiven e -> {
                var declaration = new DecisionTrack.Declaration(
                        e.form(), e.place(), e.declarationVersion(), e.decidedOn(), e.lapsesOn());
                yield new Will(before.sessions(), before.topics(), Optional.of(declaration), before.withdrawnOn());
            }
            case ConsentWithdrawn e -> before.fromTheStart(Optional.of(e.withdrawnOn()));
            case ConsentLapsed e -> before.undecided();
            case FundingRequested e -> before;
            case FundingReserved e -> before;
            case FundingDeclined e -> before;
            case FundingReleased e -> before;
            case EligibilityConfirmed e -> before;
            case EligibilityDenied e -> before;
            case CaseWaitlisted e -> before;
            case CaseReengaged e -> before;
        };
    }

    private static Will counselled(Will before, CounsellingSessionHeld e) {
        var topics = new HashSet<>(before.topics());
        topics.addAll(e.topics());
        var session = new DecisionTrack.Session(
                e.topics(), e.language(), e.interpreter(), e.minutes(), e.leafletVersion(), e.notes(), e.heldOn());
        return new Will(CaseFold.plus(before.sessions(), session), topics, before.consent(), before.withdrawnOn());
    }
}
