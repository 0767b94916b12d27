package org.homeward.query.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.casework.ClosureEvent;
import org.homeward.kernel.casework.ClosureEvent.BeneficiaryDied;
import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.ClosureEvent.CaseReopened;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.ReintegrationEvent;
import org.homeward.kernel.casework.ReintegrationEvent.MonitoringVisitRecorded;
import org.homeward.kernel.casework.ReintegrationEvent.PlanApproved;
import org.homeward.kernel.casework.ReintegrationEvent.PlanSubmitted;
import org.homeward.kernel.casework.ReintegrationEvent.SurveyRecorded;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheApproved;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheCommitted;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheDeclined;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheDelivered;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheRequested;
import org.homeward.kernel.casework.SupportTrack;
import org.homeward.kernel.casework.SupportTrack.Progress;
import org.homeward.kernel.casework.SupportTrack.Tranche;
import org.homeward.kernel.identity.TrancheId;

/** The new start and the end of the case, after an event. */
final class SupportFold {
    private SupportFold() {}

    static SupportTrack after(SupportTrack before, MigrantCaseEvent event) {
        if (event instanceof ReintegrationEvent support) {
            return support(before, support);
        }
        return event instanceof ClosureEvent closure ? closure(before, closure) : before;
    }

    private static SupportTrack support(SupportTrack track, ReintegrationEvent event) {
        return switch (event) {
            case PlanSubmitted e ->
                with(
                        track,
                        new SupportTrack.Plan(e.activity(), e.items(), e.total(), Optional.empty(), e.submittedOn()));
            case PlanApproved e ->
                track.plan().map(plan -> with(track, approved(plan, e))).orElse(track);
            case TrancheRequested e ->
                with(
                        track,
                        CaseFold.plus(
                                track.tranches(),
                                new Tranche(e.trancheId(), e.amount(), Progress.REQUESTED, e.requestedOn())));
            case TrancheApproved e -> with(track, at(track, e.trancheId(), Progress.APPROVED, e.approvedOn()));
            case TrancheCommitted e -> with(track, at(track, e.trancheId(), Progress.COMMITTED, e.committedOn()));
            case TrancheDeclined e -> with(track, at(track, e.trancheId(), Progress.DECLINED, e.declinedOn()));
            case TrancheDelivered e -> with(track, at(track, e.trancheId(), Progress.DELIVERED, e.deliveredOn()));
            case MonitoringVisitRecorded e -> {
                var visit = new SupportTrack.Visit(e.mode(), e.status(), e.visitedOn());
                yield lookedAt(track, CaseFold.plus(track.visits(), visit), track.surveys());
            }
            case SurveyRecorded e -> {
                var survey = new SupportTrack.Survey(
                        e.questionnaire(), e.economic(), e.social(), e.psychosocial(), e.surveyedOn());
                yield lookedAt(track, track.visits(), CaseFold.plus(track.surveys(), survey));
            }
        };
    }

    private static SupportTrack closure(SupportTrack track, ClosureEvent event) {
        return switch (event) {
            case BeneficiaryDied e ->
                ended(track, Optional.of(new SupportTrack.Death(e.circumstances(), e.diedOn())), track.closure());
            case CaseClosed e ->
                ended(track, track.death(), Optional.of(new SupportTrack.Closure(e.reason(), e.closedOn())));
            case CaseReopened e -> ended(track, track.death(), Optional.empty());
        };
    }

    private static SupportTrack.Plan approved(SupportTrack.Plan plan, PlanApproved e) {
        return new SupportTrack.Plan(
                plan.activity(), plan.items(), e.total(), Optional.of(e.ceiling()), plan.submittedOn());
    }

    private static List<Tranche> at(SupportTrack track, TrancheId id, Progress progress, LocalDate since) {
        return track.tranches().stream()
                .map(tranche -> tranche.id().equals(id) ? new Tranche(id, tranche.amount(), progress, since) : tranche)
                .toList();
    }

    private static SupportTrack with(SupportTrack track, SupportTrack.Plan plan) {
        return new SupportTrack(
                Optional.of(plan), track.tranches(), track.visits(), track.surveys(), track.death(), track.closure());
    }

    private static SupportTrack with(SupportTrack track, List<Tranche> tranches) {
        return new SupportTrack(
                track.plan(), tranches, track.visits(), track.surveys(), track.death(), track.closure());
    }

    private static SupportTrack lookedAt(
            SupportTrack track, List<SupportTrack.Visit> visits, List<SupportTrack.Survey> surveys) {
        return new SupportTrack(track.plan(), track.tranches(), visits, surveys, track.death(), track.closure());
    }

    private static SupportTrack ended(
            SupportTrack track, Optional<SupportTrack.Death> death, Optional<SupportTrack.Closure> closure) {
        return new SupportTrack(track.plan(), track.tranches(), track.visits(), track.surveys(), death, closure);
    }
}
