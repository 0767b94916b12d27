package org.homeward.standalone.story;

import static org.homeward.kernel.privacy.PurposeGroup.MEDICAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homeward.kernel.casework.PreparationCommand.ClearFitToTravel;
import org.homeward.kernel.casework.PreparationCommand.DeclareUnfit;
import org.homeward.kernel.casework.PreparationCommand.RecordMedicalAssessment;
import org.homeward.kernel.casework.TravelCondition;
import org.homeward.kernel.security.Actor;

/** Where it is said who may fly. */
final class MedicalDesk {
    private static final int CLEARANCE_DAYS = 10;
    private static final int CONDITIONAL_DAYS = 3;
    private static final double CONDITIONS = 0.04;
    private static final List<TravelCondition> POSSIBLE =
            List.of(TravelCondition.WHEELCHAIR, TravelCondition.MEDICATION_SUPPLY, TravelCondition.EXTRA_SEAT);

    private final Script script;

    MedicalDesk(Script script) {
        this.script = script;
    }

    void examination(Person p, LocalDate day) {
        script.ask(
                day,
                officer(p),
                () -> new RecordMedicalAssessment(p.caseId(), p.personal(MEDICAL, "findings", Notes.health(p)), day));
    }

    void unfit(Person p, boolean permanent, LocalDate day, List<String> touched) {
        script.add(Step.on(day, officer(p), () -> new DeclareUnfit(p.caseId(), permanent, day.plusDays(7), day))
                .touching(touched));
    }

    void clearance(Person p, LocalDate day) {
        cleared(p, Set.of(), CLEARANCE_DAYS, day);
    }

    /** Everybody is seen once more before boarding; some fly under conditions. */
    void beforeBoarding(Person p, LocalDate day) {
        if (p.happens("conditions", CONDITIONS)) {
            cleared(p, Set.of(p.chance().branch("condition").pick(POSSIBLE)), CONDITIONAL_DAYS, day);
        } else {
            clearance(p, day);
        }
    }

    private void cleared(Person p, Set<TravelCondition> conditions, int days, LocalDate day) {
        script.ask(day, officer(p), () -> new ClearFitToTravel(p.caseId(), conditions, day.plusDays(days), day));
    }

    private static Actor officer(Person p) {
        return Team.MEDICAL.member(p.number());
    }
}
