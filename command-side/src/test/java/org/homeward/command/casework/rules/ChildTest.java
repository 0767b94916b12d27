package org.homeward.command.casework.rules;

import static org.homeward.command.casework.rules.Asked.decision;
import static org.homeward.command.casework.rules.Cases.BY_AUTHOR;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.bestInterests;
import static org.homeward.command.casework.rules.Cases.consented;
import static org.homeward.command.casework.rules.Cases.counselled;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.funded;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.command.casework.rules.Cases.name;
import static org.homeward.command.casework.rules.Cases.past;
import static org.homeward.command.casework.rules.Cases.registered;
import static org.homeward.command.casework.rules.Cases.screened;
import static org.homeward.kernel.casework.CaseStatus.ENQUIRY;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.homeward.command.DeciderSpec;
import org.homeward.kernel.casework.CaseworkRejection.BestInterestsMissing;
import org.homeward.kernel.casework.CaseworkRejection.ChildNotHeard;
import org.homeward.kernel.casework.CaseworkRejection.GuardianMissing;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DecisionEvent.EligibilityConfirmed;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.ProtectionEvent.GuardianAppointed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ChildTest {
    @Test
    void a_child_decides_with_a_guardian_only() {
        child(false).when(decision(ConsentPlace.OFFICE, true, 5), BY_AUTHOR).refused(new GuardianMissing());
    }

    @Test
    void a_child_is_heard_before_the_decision_counts() {
        child(false, guardian())
                .when(decision(ConsentPlace.OFFICE, false, 5), BY_AUTHOR)
                .refused(new ChildNotHeard());
        child(false, guardian())
                .when(decision(ConsentPlace.OFFICE, true, 5), BY_AUTHOR)
                .then(consented(ConsentPlace.OFFICE, 5));
    }

    @Test
    void an_unaccompanied_child_decides_only_when_return_is_best() {
        child(true, guardian())
                .when(decision(ConsentPlace.OFFICE, true, 5), BY_AUTHOR)
                .refused(new BestInterestsMissing());
        child(true, guardian(), bestInterests(false))
                .when(decision(ConsentPlace.OFFICE, true, 5), BY_AUTHOR)
                .refused(new BestInterestsMissing());
        child(true, guardian(), bestInterests(true))
                .when(decision(ConsentPlace.OFFICE, true, 5), BY_AUTHOR)
                .then(consented(ConsentPlace.OFFICE, 5));
    }

    private static GuardianAppointed guardian() {
        return new GuardianAppointed(ID, name("Chidi"), day(2));
    }

    private static DeciderSpec<MigrantCaseCommand, MigrantCase, MigrantCaseEvent>.Given child(
            boolean unaccompanied, MigrantCaseEvent... protection) {
        var start = past(ENQUIRY, registered(2012), screened(unaccompanied)).stream();
        var way = Stream.<MigrantCaseEvent>of(
                new EligibilityConfirmed(ID, day(2)), funded(), counselled(EnumSet.allOf(CounsellingTopic.class)));
        return given(
                Stream.concat(start, Stream.concat(Stream.of(protection), way)).toList());
    }
}
