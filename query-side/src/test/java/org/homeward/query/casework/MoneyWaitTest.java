package org.homeward.query.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.query.casework.CaseEvents.AGREEMENT;
import static org.homeward.query.casework.CaseEvents.DAY;

import java.time.LocalDate;
import java.util.Optional;
import org.homeward.kernel.casework.CaseProgress;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.DeadlineEvent.FundingExpired;
import org.homeward.kernel.casework.DecisionEvent.CaseReengaged;
import org.homeward.kernel.casework.DecisionEvent.CaseWaitlisted;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.DecisionEvent.FundingReleased;
import org.homeward.kernel.casework.DecisionEvent.FundingReserved;
import org.homeward.kernel.casework.DecisionTrack.Wait;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.casework.WithdrawalChannel;
import org.homeward.kernel.identity.CaseId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class MoneyWaitTest {
    private static final CaseId CASE = CaseEvents.file(1);
    private static final int PRIORITY = 20;

    @Test
    void who_is_put_on_the_list_waits_until_there_is_a_place() {
        var listed = new CaseWaitlisted(CASE, 30, day(1));
        assertThat(waitAfter(CaseStatus.ELIGIBLE, listed)).contains(new Wait(30, day(1)));
        assertThat(waitAfter(CaseStatus.ELIGIBLE, listed, reserved())).isEmpty();
    }

    @Test
    void who_has_lost_the_place_waits_from_that_day_on_wherever_the_way_has_led() {
        assertThat(waitAfter(CaseStatus.FUNDED, released())).contains(new Wait(PRIORITY, day(5)));
        assertThat(waitAfter(CaseStatus.COUNSELLED, released())).contains(new Wait(PRIORITY, day(5)));
        assertThat(waitAfter(CaseStatus.PREPARING, new FundingExpired(CASE, AGREEMENT, day(4)), released()))
                .contains(new Wait(PRIORITY, day(4)));
        assertThat(waitAfter(CaseStatus.READY_TO_TRAVEL, released(), reserved()))
                .isEmpty();
        assertThat(waitAfter(CaseStatus.DEPARTED, released())).isEmpty();
    }

    @Test
    void who_asks_again_waits_from_the_day_of_asking() {
        var withdrawn = new ConsentWithdrawn(
                CASE,
                CaseEvents.person(1),
                WithdrawalChannel.TELEPHONE,
                new FundingPlace.At(AGREEMENT),
                new Seat.None(),
                day(4));
        assertThat(waitAfter(CaseStatus.PREPARING, withdrawn, released())).isEmpty();
        assertThat(waitAfter(CaseStatus.PREPARING, withdrawn, released(), new CaseReengaged(CASE, day(6))))
                .contains(new Wait(PRIORITY, day(6)));
    }

    private static FundingReleased released() {
        return new FundingReleased(CASE, AGREEMENT, day(5));
    }

    private static FundingReserved reserved() {
        return new FundingReserved(CASE, AGREEMENT, day(7), day(97));
    }

    private static LocalDate day(int days) {
        return DAY.plusDays(days);
    }

    private static Optional<Wait> waitAfter(CaseStatus status, MigrantCaseEvent... events) {
        var progress = new CaseProgress(status, CaseStatus.NONE, CaseStatus.NONE, true);
        var wait = Optional.<Wait>empty();
        for (var event : events) {
            progress = progress.after(event);
            wait = MoneyWait.after(wait, PRIORITY, progress, event);
        }
        return wait;
    }
}
