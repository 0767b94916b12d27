package org.homeward.standalone.story;

import static org.homeward.kernel.privacy.PurposeGroup.CONTACT;
import static org.homeward.kernel.privacy.PurposeGroup.PROTECTION;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.Interpreter;
import org.homeward.kernel.casework.ProtectionCommand.AppointGuardian;
import org.homeward.kernel.casework.ProtectionCommand.CompleteScreening;
import org.homeward.kernel.casework.ProtectionCommand.DecideBestInterests;
import org.homeward.kernel.casework.ProtectionCommand.PlaceHold;
import org.homeward.kernel.casework.ProtectionCommand.ReferInternationalProtection;
import org.homeward.kernel.casework.ProtectionCommand.ReleaseHold;
import org.homeward.kernel.casework.ScreeningResult;

/** Where it is found out whether a return would be dangerous. */
final class ProtectionDesk {
    private static final int CHILD_ALONE_PRIORITY = 60;
    private static final double PROVISIONAL = 0.02;
    private static final double FLAGGED = 0.15;
    private static final int BEST_INTERESTS_DAYS = 180;

    private final Script script;
    private final Names names = new Names();

    ProtectionDesk(Script script) {
        this.script = script;
    }

    /** The screening; some have to be done again because the interpreter was an official. */
    void screening(Person p, LocalDate day, LocalDate again) {
        var provisional = p.happens("provisional screening", PROVISIONAL) && again.isAfter(day);
        screened(p, day, provisional ? Interpreter.FROM_AUTHORITIES : Interpreter.INDEPENDENT);
        if (provisional) {
            screened(p, again, Interpreter.INDEPENDENT);
        }
        if (p.isChild()) {
            script.ask(day, Team.CHILD_PROTECTION.member(p.number()), () -> guardian(p, day));
        }
    }

    private void screened(Person p, LocalDate day, Interpreter interpreter) {
        var alone = p.isChildAlone();
        var result = p.happens("flagged", FLAGGED) || alone ? ScreeningResult.FLAGGED_MANAGED : ScreeningResult.CLEAR;
        script.ask(
                day,
                Team.PROTECTION.member(p.number()),
                () -> new CompleteScreening(
                        p.caseId(),
                        true,
                        interpreter,
                        result,
                        alone,
                        p.priority() + (alone ? CHILD_ALONE_PRIORITY : 0),
                        p.personal(PROTECTION, "findings", Notes.screening(p)),
                        day));
    }

    private AppointGuardian guardian(Person p, LocalDate day) {
        var name = names.of(p.country(), p.sex(), p.chance().branch("guardian"));
        return new AppointGuardian(p.caseId(), p.personal(CONTACT, "guardian", name), day);
    }

    /** The panel decides about a child who is alone. */
    void bestInterests(Person p, boolean returnIsBest, LocalDate day) {
        if (p.isChildAlone()) {
            script.ask(
                    day,
                    Team.CHILD_PROTECTION.member(p.number() + 1),
                    () -> new DecideBestInterests(
                            p.caseId(),
                            returnIsBest,
                            p.personal(PROTECTION, "reasoning", Notes.bestInterests(returnIsBest)),
                            day.plusDays(BEST_INTERESTS_DAYS),
                            day));
        }
    }

    void hold(Person p, HoldClass kind, LocalDate day, List<String> touched) {
        script.add(Step.on(
                        day,
                        Team.PROTECTION.member(p.number()),
                        () -> new PlaceHold(
                                p.caseId(),
                                kind,
                                p.personal(PROTECTION, "reason", Notes.hold(p)),
                                day.plusDays(21),
                                day))
                .touching(touched));
    }

    void release(Person p, HoldClass kind, LocalDate day) {
        script.ask(
                day,
                Team.PROTECTION.member(p.number() + 1),
                () -> new ReleaseHold(
                        p.caseId(), kind, p.personal(PROTECTION, "reason", "The risk has been assessed"), day));
    }

    void referral(Person p, LocalDate day, List<String> touched) {
        script.add(Step.on(
                        day,
                        Team.PROTECTION.member(p.number()),
                        () -> new ReferInternationalProtection(
                                p.caseId(),
                                true,
                                p.personal(PROTECTION, "grounds", "Fears persecution in the country of origin"),
                                day))
                .touching(touched));
    }
}
