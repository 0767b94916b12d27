package org.homeward.command.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.casework.rules.Cases.AUTHOR;
import static org.homeward.command.casework.rules.Cases.BY_AUTHOR;
import static org.homeward.command.casework.rules.Cases.BY_COLLEAGUE;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.PERSON;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.kernel.casework.CaseStatus.CLOSED;
import static org.homeward.kernel.casework.CaseStatus.ENQUIRY;
import static org.homeward.kernel.casework.CaseStatus.MONITORED;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;

import java.util.List;
import java.util.UUID;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseworkRejection.BeforeRegistration;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.CaseworkRejection.SameCase;
import org.homeward.kernel.casework.IntakeCommand.ConfirmNotDuplicate;
import org.homeward.kernel.casework.IntakeEvent.NotDuplicateConfirmed;
import org.homeward.kernel.identity.CaseId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Two cases that look alike and are about two persons. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OtherCaseTest {
    private static final CaseId OTHER = CaseId.of(new UUID(0, 21));
    private static final CaseId THIRD_CASE = CaseId.of(new UUID(0, 22));

    @Test
    void who_finds_that_another_case_is_about_another_person_is_on_record() {
        given(REGISTERED).when(confirm(OTHER, 2), BY_AUTHOR).then(confirmed(OTHER, 2));
        given(MONITORED).when(confirm(OTHER, 130), BY_AUTHOR).then(confirmed(OTHER, 130));
    }

    @Test
    void it_is_found_once_whoever_finds_it_again_on_whatever_day_and_of_each_other_case_apart() {
        given(REGISTERED, confirmed(OTHER, 2))
                .when(confirm(OTHER, 2), BY_AUTHOR)
                .nothing();
        given(REGISTERED, confirmed(OTHER, 2))
                .when(confirm(OTHER, 5), BY_COLLEAGUE)
                .nothing();
        given(CLOSED, confirmed(OTHER, 2)).when(confirm(OTHER, 2), BY_AUTHOR).nothing();
        given(REGISTERED, confirmed(OTHER, 2))
                .when(confirm(THIRD_CASE, 2), BY_AUTHOR)
                .then(confirmed(THIRD_CASE, 2));
    }

    @Test
    void a_case_is_never_another_than_itself() {
        given(REGISTERED).when(confirm(ID, 2), BY_AUTHOR).refused(new SameCase());
    }

    @Test
    void nobody_compared_a_case_before_it_was_registered() {
        given(REGISTERED).when(confirm(OTHER, -1), BY_AUTHOR).refused(new BeforeRegistration(day(0)));
        given(REGISTERED).when(confirm(OTHER, 0), BY_AUTHOR).then(confirmed(OTHER, 0));
    }

    @Test
    void nothing_is_compared_with_an_enquiry_or_after_the_end() {
        given(ENQUIRY)
                .when(confirm(OTHER, 2), BY_AUTHOR)
                .refused(new NotPossibleNow("ENQUIRY", List.of("casework.close-enquiry", "casework.register-migrant")));
        given(CLOSED)
                .when(confirm(OTHER, 402), BY_AUTHOR)
                .refused(new NotPossibleNow("CLOSED", CaseSteps.from(CLOSED)));
    }

    @Test
    void a_case_does_not_name_it_as_a_step_because_only_a_suspicion_asks_for_it() {
        assertThat(CaseSteps.isPossible(ConfirmNotDuplicate.class, REGISTERED)).isTrue();
        assertThat(CaseSteps.from(REGISTERED)).doesNotContain("casework.confirm-not-duplicate");
    }

    private static ConfirmNotDuplicate confirm(CaseId other, int on) {
        return new ConfirmNotDuplicate(ID, other, day(on));
    }

    private static NotDuplicateConfirmed confirmed(CaseId other, int on) {
        return new NotDuplicateConfirmed(ID, PERSON, other, AUTHOR, day(on));
    }
}
