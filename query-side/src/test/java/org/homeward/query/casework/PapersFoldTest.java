package org.homeward.query.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.PapersTrack;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaApplied;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaGranted;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaRefused;
import org.homeward.kernel.casework.PreparationEvent.FitToTravelCleared;
import org.homeward.kernel.casework.PreparationEvent.PreparationStarted;
import org.homeward.kernel.casework.PreparationEvent.ReadinessChecked;
import org.homeward.kernel.casework.PreparationEvent.ReadinessConfirmed;
import org.homeward.kernel.casework.PreparationEvent.UnfitToTravelDeclared;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.UserId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PapersFoldTest {
    private static final CaseId ID = CaseId.of(new UUID(0, 1));
    private static final UserId COUNSELLOR = UserId.of(new UUID(0, 2));
    private static final LocalDate DAY = LocalDate.of(2009, 2, 2);
    private static final LocalDate FLIGHT = DAY.plusDays(9);

    @Test
    void a_check_is_shown_before_it_is_confirmed_and_after() {
        var checked = new ReadinessChecked(ID, FLIGHT, COUNSELLOR, DAY);
        var confirmed = new ReadinessConfirmed(ID, FLIGHT, DAY);

        assertThat(after(checked).checkedFor()).contains(FLIGHT);
        assertThat(after(checked).readyFor()).isEmpty();
        assertThat(after(checked, confirmed).checkedFor()).contains(FLIGHT);
        assertThat(after(checked, confirmed).readyFor()).contains(FLIGHT);
    }

    @Test
    void when_the_preparation_begins_anew_nothing_is_checked_or_ready() {
        var checked = new ReadinessChecked(ID, FLIGHT, COUNSELLOR, DAY);
        var confirmed = new ReadinessConfirmed(ID, FLIGHT, DAY);

        var again = after(checked, confirmed, new PreparationStarted(ID, DAY.plusDays(20)));

        assertThat(again.checkedFor()).isEmpty();
        assertThat(again.readyFor()).isEmpty();
    }

    @Test
    void an_exit_visa_is_followed_to_its_answer() {
        var applied = new ExitVisaApplied(ID, "batch-1", DAY);

        assertThat(after(applied).visa().progress()).isEqualTo(PapersTrack.Progress.REQUESTED);
        assertThat(after(applied, new ExitVisaGranted(ID, FLIGHT, DAY)).visa())
                .isEqualTo(new PapersTrack.Visa(PapersTrack.Progress.ISSUED, Optional.of(FLIGHT)));
        assertThat(after(applied, new ExitVisaRefused(ID, DAY)).visa())
                .isEqualTo(new PapersTrack.Visa(PapersTrack.Progress.REFUSED, Optional.empty()));
    }

    @Test
    void what_a_medical_officer_said_last_counts() {
        var cleared = new FitToTravelCleared(ID, Set.of(), new Seat.None(), FLIGHT, DAY);
        var unfit =
                new UnfitToTravelDeclared(ID, false, new FundingPlace.None(), new Seat.None(), FLIGHT, DAY.plusDays(1));

        assertThat(after(cleared).fitness()).contains(new PapersTrack.Fitness(true, false, Set.of(), FLIGHT, DAY));
        assertThat(after(cleared, unfit).fitness())
                .contains(new PapersTrack.Fitness(false, false, Set.of(), FLIGHT, DAY.plusDays(1)));
    }

    private static PapersTrack after(MigrantCaseEvent... events) {
        var track = PapersTrack.NONE;
        for (var event : events) {
            track = PapersFold.after(track, event);
        }
        return track;
    }
}
