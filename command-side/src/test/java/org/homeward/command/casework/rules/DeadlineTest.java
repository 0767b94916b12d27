package org.homeward.command.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.casework.rules.Cases.AGREEMENT;
import static org.homeward.command.casework.rules.Cases.AUTHOR;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.NIGERIA;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.facts;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.command.casework.rules.Cases.held;
import static org.homeward.kernel.casework.CaseStatus.ARRIVED;
import static org.homeward.kernel.casework.CaseStatus.CLOSED;
import static org.homeward.kernel.casework.CaseStatus.COUNSELLED;
import static org.homeward.kernel.casework.CaseStatus.DEPARTED;
import static org.homeward.kernel.casework.CaseStatus.FUNDED;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.PREPARING;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATING;
import static org.homeward.kernel.casework.CaseStatus.SCREENED;
import static org.homeward.kernel.casework.CaseStatus.WAITLISTED;

import java.util.Arrays;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseworkRejection.FundingStillHeld;
import org.homeward.kernel.casework.CaseworkRejection.NotOverdue;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.DeadlineCommand.ExpireFunding;
import org.homeward.kernel.casework.DeadlineCommand.RecordOverdue;
import org.homeward.kernel.casework.DeadlineEvent.FundingExpired;
import org.homeward.kernel.casework.DeadlineEvent.OverdueRecorded;
import org.homeward.kernel.casework.DecisionEvent.FundingReleased;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.Overdue;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentRequested;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class DeadlineTest {
    private static final ExpireFunding EXPIRY = new ExpireFunding(ID, AGREEMENT, day(93));
    private static final FundingExpired EXPIRED = new FundingExpired(ID, AGREEMENT, day(93));

    @Test
    void a_place_that_is_not_used_in_time_expires_and_not_before() {
        given(COUNSELLED).when(EXPIRY, facts(AUTHOR, 93)).then(EXPIRED);
        given(COUNSELLED).when(EXPIRY, facts(AUTHOR, 92)).refused(new FundingStillHeld(day(93)));
        given(COUNSELLED)
                .when(new ExpireFunding(ID, AGREEMENT, day(92)), facts(AUTHOR, 93))
                .refused(new FundingStillHeld(day(93)));
    }

    @Test
    void a_place_that_was_given_back_does_not_expire() {
        given(COUNSELLED, new FundingReleased(ID, AGREEMENT, day(50)))
                .when(EXPIRY, facts(AUTHOR, 93))
                .nothing();
    }

    @Test
    void nobody_on_a_manifest_loses_the_place() {
        given(MANIFESTED)
                .when(EXPIRY, facts(AUTHOR, 93))
                .refused(new NotPossibleNow("MANIFESTED", CaseSteps.from(MANIFESTED)));
    }

    @Test
    void who_was_funded_only_waits_again_and_others_stay_where_they_are() {
        assertThat(Steps.statusOf(given(FUNDED, EXPIRED).state())).isEqualTo(WAITLISTED);
        assertThat(Steps.statusOf(given(PREPARING, EXPIRED).state())).isEqualTo(PREPARING);
    }

    @Test
    void what_was_not_done_in_time_is_recorded_once_and_not_before_the_day() {
        records(Overdue.SCREENING, REGISTERED);
        records(Overdue.HOLD_REVIEW, SCREENED, held(HoldClass.OTHER));
        records(Overdue.TRAVEL_DOCUMENT, PREPARING, new TravelDocumentRequested(ID, NIGERIA, "note-1", day(7)));
        records(Overdue.ARRIVAL, DEPARTED);
        records(Overdue.REINTEGRATION_PLAN, ARRIVED);
        records(Overdue.MONITORING, REINTEGRATING);
    }

    @Test
    void what_was_done_in_time_is_not_overdue() {
        isNotOverdue(Overdue.SCREENING, SCREENED);
        isNotOverdue(Overdue.HOLD_REVIEW, SCREENED);
        isNotOverdue(Overdue.TRAVEL_DOCUMENT, PREPARING);
        isNotOverdue(Overdue.ARRIVAL, ARRIVED);
        isNotOverdue(Overdue.REINTEGRATION_PLAN, REINTEGRATING);
        isNotOverdue(Overdue.MONITORING, DEPARTED);
    }

    @Test
    void nothing_is_overdue_in_a_closed_case() {
        given(CLOSED)
                .when(new RecordOverdue(ID, Overdue.MONITORING, day(60)), facts(AUTHOR, 60))
                .refused(new NotPossibleNow("CLOSED", CaseSteps.from(CLOSED)));
    }

    private static void records(Overdue what, CaseStatus status, MigrantCaseEvent... since) {
        var command = new RecordOverdue(ID, what, day(60));
        var recorded = new OverdueRecorded(ID, what, day(60));
        given(status, since).when(command, facts(AUTHOR, 60)).then(recorded);
        given(status, since).when(command, facts(AUTHOR, 59)).refused(new NotOverdue(what));
        var recordedSince = Arrays.copyOf(since, since.length + 1);
        recordedSince[since.length] = recorded;
        given(status, recordedSince).when(command, facts(AUTHOR, 61)).nothing();
    }

    private static void isNotOverdue(Overdue what, CaseStatus status) {
        given(status)
                .when(new RecordOverdue(ID, what, day(60)), facts(AUTHOR, 60))
                .refused(new NotOverdue(what));
    }
}
