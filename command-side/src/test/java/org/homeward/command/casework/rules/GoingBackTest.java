package org.homeward.command.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.casework.rules.Asked.withdrawal;
import static org.homeward.command.casework.rules.Cases.AGREEMENT;
import static org.homeward.command.casework.rules.Cases.BY_AUTHOR;
import static org.homeward.command.casework.rules.Cases.FLIGHT;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.PERSON;
import static org.homeward.command.casework.rules.Cases.closed;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.funded;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.command.casework.rules.Cases.withdrawn;
import static org.homeward.kernel.casework.CaseStatus.COUNSELLED;
import static org.homeward.kernel.casework.CaseStatus.FUNDED;
import static org.homeward.kernel.casework.CaseStatus.INELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.REFERRED_PROTECTION;
import static org.homeward.kernel.casework.CaseStatus.WAITLISTED;
import static org.homeward.kernel.casework.CaseStatus.WITHDRAWN;

import java.util.List;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.ClosureEvent.CaseReopened;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.DecisionEvent.CaseReengaged;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.DecisionEvent.FundingReleased;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.casework.TravelEvent.NoShowRecorded;
import org.homeward.kernel.casework.WithdrawalChannel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class GoingBackTest {
    @Test
    void who_has_lost_the_place_before_the_counselling_waits_for_money_again() {
        var released = new FundingReleased(ID, AGREEMENT, day(12));
        assertThat(statusAfter(FUNDED, released)).isEqualTo(WAITLISTED);
        assertThat(statusAfter(COUNSELLED, released)).isEqualTo(COUNSELLED);
        assertThat(statusAfter(FUNDED, released, funded())).isEqualTo(FUNDED);
        assertThat(statusAfter(
                        MANIFESTED,
                        new NoShowRecorded(ID, FLIGHT, 2, new FundingPlace.At(AGREEMENT), day(25)),
                        released))
                .isEqualTo(WAITLISTED);
        assertThat(statusAfter(FUNDED, closed(ClosureReason.LOST_CONTACT, 20), released, reopened()))
                .isEqualTo(WAITLISTED);
    }

    @Test
    void who_asks_again_and_has_no_place_any_more_waits_for_money() {
        var released = new FundingReleased(ID, AGREEMENT, day(10));
        var reengaged = new CaseReengaged(ID, day(12));
        assertThat(statusAfter(WITHDRAWN, released, reengaged)).isEqualTo(WAITLISTED);
        assertThat(statusAfter(WITHDRAWN, reengaged, released)).isEqualTo(WAITLISTED);
        var unplaced = new ConsentWithdrawn(
                ID, PERSON, WithdrawalChannel.TELEPHONE, new FundingPlace.None(), new Seat.None(), day(10));
        assertThat(statusAfter(COUNSELLED, released, unplaced, reengaged)).isEqualTo(WAITLISTED);
    }

    @Test
    void a_withdrawal_opens_no_way_around_a_denial_or_a_referral() {
        for (var status : List.of(INELIGIBLE, REFERRED_PROTECTION)) {
            given(status)
                    .when(withdrawal(10), BY_AUTHOR)
                    .then(new ConsentWithdrawn(
                            ID,
                            PERSON,
                            WithdrawalChannel.TELEPHONE,
                            new FundingPlace.None(),
                            new Seat.None(),
                            day(10)));
            assertThat(statusAfter(status, withdrawn(10), new CaseReengaged(ID, day(12))))
                    .isEqualTo(status);
        }
    }

    private static CaseReopened reopened() {
        return new CaseReopened(ID, "came back", day(30));
    }

    private static CaseStatus statusAfter(CaseStatus status, MigrantCaseEvent... since) {
        return Steps.statusOf(given(status, since).state());
    }
}
