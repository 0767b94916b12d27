package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.casework.ClosureCommand.CloseCase;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.DecisionCommand.ConfirmEligibility;
import org.homeward.kernel.casework.DecisionCommand.DenyEligibility;
import org.homeward.kernel.casework.DecisionCommand.PlaceOnWaitingList;
import org.homeward.kernel.casework.DecisionCommand.RequestFunding;
import org.homeward.kernel.casework.DenialReason;
import org.homeward.kernel.security.Actor;

/** Where it is decided who is eligible and who gets money next. */
final class ProgrammeDesk {
    private static final List<DenialReason> DENIALS = List.of(
            DenialReason.OUTSIDE_TARGET_GROUP,
            DenialReason.NOT_VOLUNTARY,
            DenialReason.RETURN_NOT_VIABLE,
            DenialReason.ALREADY_ASSISTED);

    private final Script script;

    ProgrammeDesk(Script script) {
        this.script = script;
    }

    void eligibility(Person p, LocalDate day) {
        script.ask(day, Team.COUNSELLING.member(p.number()), () -> new ConfirmEligibility(p.caseId(), day));
    }

    void denial(Person p, LocalDate day) {
        var reason = p.chance().branch("denial").pick(DENIALS);
        script.ask(
                day,
                Team.COUNSELLING.member(p.number()),
                () -> new DenyEligibility(p.caseId(), reason, "Complaints box and telephone line", day));
    }

    void waitingList(Person p, LocalDate day) {
        script.ask(day, manager(p), () -> new PlaceOnWaitingList(p.caseId(), day));
    }

    void funding(Person p, Agreement agreement, Hour hour, LocalDate day) {
        script.add(Step.on(day, manager(p), () -> new RequestFunding(p.caseId(), agreement.id(), day))
                .in(hour)
                .touching(List.of(agreement.id().value())));
    }

    void closure(Person p, ClosureReason reason, LocalDate day, List<String> touched) {
        script.add(Step.on(day, manager(p), () -> new CloseCase(p.caseId(), reason, day))
                .touching(touched));
    }

    private static Actor manager(Person p) {
        return Team.PROGRAMME.member(p.number());
    }
}
