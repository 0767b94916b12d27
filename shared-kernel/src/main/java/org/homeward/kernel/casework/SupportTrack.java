package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.Personal;

/**
 * The new start and how the case ended.
 *
 * @param plan the reintegration plan
 * @param tranches the parts of the support, in the order they were asked for
 * @param visits the monitoring visits, the newest last
 * @param surveys the sustainability surveys, the newest last
 * @param death the death of the person
 * @param closure how the case was closed, while it is
 */
public record SupportTrack(
        Optional<Plan> plan,
        List<Tranche> tranches,
        List<Visit> visits,
        List<Survey> surveys,
        Optional<Death> death,
        Optional<Closure> closure) {
    /** Nothing is planned. */
    public static final SupportTrack NONE =
            new SupportTrack(Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty());

    public SupportTrack {
        tranches = List.copyOf(tranches);
        visits = List.copyOf(visits);
        surveys = List.copyOf(surveys);
    }

    /**
     * A reintegration plan.
     *
     * @param activity what the person will do
     * @param items what the plan buys
     * @param total what that costs
     * @param ceiling the ceiling it was approved under; empty while it waits for approval
     * @param submittedOn the day
     */
    public record Plan(
            IncomeActivity activity,
            List<PlanItem> items,
            Money total,
            Optional<Money> ceiling,
            LocalDate submittedOn) {
        public Plan {
            items = List.copyOf(items);
        }
    }

    /** How far a part of the support is. */
    public enum Progress {
        REQUESTED,
        APPROVED,
        COMMITTED,
        DELIVERED,
        DECLINED
    }

    /**
     * A part of the support.
     *
     * @param id the part
     * @param amount what it costs
     * @param progress how far it is
     * @param since the day it reached this
     */
    public record Tranche(TrancheId id, Money amount, Progress progress, LocalDate since) {}

    /**
     * A monitoring visit.
     *
     * @param mode how it was made
     * @param status how the activity was doing
     * @param visitedOn the day
     */
    public record Visit(VisitMode mode, BusinessStatus status, LocalDate visitedOn) {}

    /**
     * A sustainability survey.
     *
     * @param questionnaire the questionnaire
     * @param economic the economic score
     * @param social the social score
     * @param psychosocial the psychosocial score
     * @param surveyedOn the day
     */
    public record Survey(String questionnaire, int economic, int social, int psychosocial, LocalDate surveyedOn) {}

    /**
     * The death of the person.
     *
     * @param circumstances how it happened
     * @param diedOn the day
     */
    public record Death(Personal<String> circumstances, LocalDate diedOn) {}

    /**
     * The end of a case.
     *
     * @param reason why
     * @param closedOn the day
     */
    public record Closure(ClosureReason reason, LocalDate closedOn) {}
}
