package org.homeward.standalone.story;

import static org.homeward.kernel.casework.CounsellingTopic.ALTERNATIVES;
import static org.homeward.kernel.casework.CounsellingTopic.COMPLAINTS;
import static org.homeward.kernel.casework.CounsellingTopic.DATA_SHARING;
import static org.homeward.kernel.casework.CounsellingTopic.EXCLUSION_EFFECTS;
import static org.homeward.kernel.casework.CounsellingTopic.PACKAGE_AND_CEILING;
import static org.homeward.kernel.casework.CounsellingTopic.RIGHT_TO_WITHDRAW;
import static org.homeward.kernel.casework.CounsellingTopic.SITUATION;
import static org.homeward.kernel.privacy.PurposeGroup.CIRCUMSTANCES;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homeward.kernel.casework.CaseworkRejection.CoolingOff;
import org.homeward.kernel.casework.CaseworkRejection.DecisionNotFree;
import org.homeward.kernel.casework.CaseworkRejection.TopicsMissing;
import org.homeward.kernel.casework.ConsentForm;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DecisionCommand.RecordCounselling;
import org.homeward.kernel.casework.DecisionCommand.RecordVoluntaryDecision;
import org.homeward.kernel.casework.DecisionCommand.ReengageMigrant;
import org.homeward.kernel.casework.DecisionCommand.WithdrawConsent;
import org.homeward.kernel.casework.Interpreter;
import org.homeward.kernel.casework.PreparationCommand.StartPreparation;
import org.homeward.kernel.casework.WithdrawalChannel;
import org.homeward.kernel.security.Actor;

/** Where people decide, and may change their minds. */
final class CounsellingDesk {
    private static final Set<CounsellingTopic> FIRST =
            Set.of(SITUATION, ALTERNATIVES, PACKAGE_AND_CEILING, RIGHT_TO_WITHDRAW);
    private static final Set<CounsellingTopic> SECOND = Set.of(EXCLUSION_EFFECTS, DATA_SHARING, COMPLAINTS);
    private static final double TOO_SOON = 0.008;
    private static final double NOT_FREE = 0.006;
    private static final double IMPATIENT = 0.4;

    private final Script script;

    CounsellingDesk(Script script) {
        this.script = script;
    }

    /** The first session; some counsellors record a decision too soon. */
    void firstSession(Person p, LocalDate day) {
        session(p, FIRST, "first session", day);
        if (p.happens("decision too soon", TOO_SOON)) {
            script.add(decision(p, ConsentPlace.OFFICE, false, day).refused(TopicsMissing.class));
        }
    }

    /** The second session and the decision; some decisions are not free and have to be taken again. */
    void secondSession(Person p, ConsentPlace place, LocalDate day) {
        session(p, SECOND, "second session", day);
        if (p.happens("officials present", NOT_FREE)) {
            script.add(decision(p, place, true, day).refused(DecisionNotFree.class));
        }
        script.add(decision(p, place, false, day));
    }

    void repeatedDecision(Person p, LocalDate day) {
        script.add(decision(p, ConsentPlace.OFFICE, false, day));
    }

    private void session(Person p, Set<CounsellingTopic> topics, String which, LocalDate day) {
        script.ask(
                day,
                counsellor(p),
                () -> new RecordCounselling(
                        p.caseId(),
                        topics,
                        p.country().language(),
                        Interpreter.INDEPENDENT,
                        30 + p.chance().branch(which).below(60),
                        "L3",
                        p.personal(CIRCUMSTANCES, "notes", Notes.session(p, which)),
                        day));
    }

    private Step decision(Person p, ConsentPlace place, boolean officials, LocalDate day) {
        var form = p.happens("cannot write", 0.35) ? ConsentForm.THUMBPRINT : ConsentForm.WRITTEN;
        return Step.on(
                day,
                counsellor(p),
                () -> new RecordVoluntaryDecision(p.caseId(), form, place, true, officials, "VR-2", p.isChild(), day));
    }

    void start(Person p, LocalDate day) {
        script.ask(day, counsellor(p), () -> new StartPreparation(p.caseId(), day));
    }

    void withdrawal(Person p, WithdrawalChannel channel, LocalDate day, List<String> touched) {
        script.add(Step.on(day, counsellor(p), () -> new WithdrawConsent(p.caseId(), channel, day))
                .touching(touched));
    }

    /** The person asks again; some do so on the day of the withdrawal, which is too soon. */
    void reengagement(Person p, LocalDate withdrawn, LocalDate day) {
        if (p.happens("impatient", IMPATIENT)) {
            script.add(Step.on(withdrawn, counsellor(p), () -> new ReengageMigrant(p.caseId(), withdrawn))
                    .refused(CoolingOff.class));
        }
        script.ask(day, counsellor(p), () -> new ReengageMigrant(p.caseId(), day));
    }

    private static Actor counsellor(Person p) {
        return Team.COUNSELLING.member(p.number());
    }
}
