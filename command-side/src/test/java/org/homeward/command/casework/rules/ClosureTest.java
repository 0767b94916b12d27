package org.homeward.command.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.casework.rules.Asked.closing;
import static org.homeward.command.casework.rules.Cases.AGREEMENT;
import static org.homeward.command.casework.rules.Cases.AUTHOR;
import static org.homeward.command.casework.rules.Cases.BY_AUTHOR;
import static org.homeward.command.casework.rules.Cases.FLIGHT;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.NIGERIA;
import static org.homeward.command.casework.rules.Cases.PART;
import static org.homeward.command.casework.rules.Cases.PERSON;
import static org.homeward.command.casework.rules.Cases.bestInterests;
import static org.homeward.command.casework.rules.Cases.closed;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.command.casework.rules.Cases.held;
import static org.homeward.command.casework.rules.Cases.note;
import static org.homeward.kernel.casework.CaseStatus.ARRIVED;
import static org.homeward.kernel.casework.CaseStatus.CLOSED;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.MONITORED;
import static org.homeward.kernel.casework.CaseStatus.PREPARING;
import static org.homeward.kernel.casework.CaseStatus.REFERRED_PROTECTION;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATING;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATION_PLANNED;
import static org.homeward.kernel.casework.CaseStatus.SCREENED;
import static org.homeward.kernel.casework.CaseStatus.WAITLISTED;
import static org.homeward.kernel.casework.CaseStatus.WITHDRAWN;

import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseworkRejection.ClosedTooLong;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.CaseworkRejection.OnHold;
import org.homeward.kernel.casework.CaseworkRejection.OpenTranche;
import org.homeward.kernel.casework.CaseworkRejection.PersonDied;
import org.homeward.kernel.casework.CaseworkRejection.ReasonNotAllowed;
import org.homeward.kernel.casework.CaseworkRejection.ReturnCompleted;
import org.homeward.kernel.casework.ClosureCommand.RecordDeath;
import org.homeward.kernel.casework.ClosureCommand.ReopenCase;
import org.homeward.kernel.casework.ClosureEvent.BeneficiaryDied;
import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.ClosureEvent.CaseReopened;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.DocumentRefusal;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.Lodging;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentRefused;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentRequested;
import org.homeward.kernel.casework.PreparationEvent.UnfitToTravelDeclared;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheRequested;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.identity.TrancheId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ClosureTest {
    private static final CaseClosed ONWARD = closed(ClosureReason.ONWARD_MOVEMENT, 10);

    @Test
    void a_death_ends_the_case_and_gives_back_seat_bed_and_money() {
        var death = new RecordDeath(ID, note("heart"), day(23), day(24));
        var died = new BeneficiaryDied(ID, PERSON, note("heart"), new Seat.On(FLIGHT), day(23), day(24));
        var ended = new CaseClosed(
                ID, ClosureReason.DECEASED, PERSON, new FundingPlace.At(AGREEMENT), new Lodging.None(), false, day(24));

        given(MANIFESTED).when(death, BY_AUTHOR).then(died, ended);
        given(MANIFESTED, died, ended).when(death, BY_AUTHOR).nothing();
        given(MANIFESTED, died, ended)
                .when(new ReopenCase(ID, "mistake", day(30)), BY_AUTHOR)
                .refused(new PersonDied());
        given(MANIFESTED, held(HoldClass.MEDICAL)).when(death, BY_AUTHOR).then(died, ended);
    }

    @Test
    void a_death_is_recorded_as_such_and_not_as_a_closure() {
        given(SCREENED)
                .when(closing(ClosureReason.DECEASED, 10), BY_AUTHOR)
                .refused(new ReasonNotAllowed(ClosureReason.DECEASED, "SCREENED"));
    }

    @Test
    void a_completed_return_is_closed_once() {
        given(MONITORED)
                .when(closing(ClosureReason.RETURNED_COMPLETED, 400), BY_AUTHOR)
                .then(closed(ClosureReason.RETURNED_COMPLETED, 400));
        given(CLOSED)
                .when(closing(ClosureReason.RETURNED_COMPLETED, 400), BY_AUTHOR)
                .nothing();
    }

    @Test
    void a_closed_case_is_not_closed_for_another_reason_or_on_another_day() {
        given(CLOSED).when(closing(ClosureReason.FRAUD, 400), BY_AUTHOR).refused(notPossible());
        given(CLOSED)
                .when(closing(ClosureReason.RETURNED_COMPLETED, 401), BY_AUTHOR)
                .refused(notPossible());
    }

    @Test
    void the_reason_must_fit_the_state() {
        given(PREPARING)
                .when(closing(ClosureReason.RETURNED_COMPLETED, 10), BY_AUTHOR)
                .refused(new ReasonNotAllowed(ClosureReason.RETURNED_COMPLETED, "PREPARING"));
        given(PREPARING)
                .when(closing(ClosureReason.DOCUMENT_IMPOSSIBLE, 10), BY_AUTHOR)
                .refused(new ReasonNotAllowed(ClosureReason.DOCUMENT_IMPOSSIBLE, "PREPARING"));
        given(ARRIVED)
                .when(closing(ClosureReason.LOST_CONTACT, 30), BY_AUTHOR)
                .refused(new ReasonNotAllowed(ClosureReason.LOST_CONTACT, "ARRIVED"));
        given(PREPARING)
                .when(closing(ClosureReason.MEDICAL_UNFIT, 10), BY_AUTHOR)
                .refused(new ReasonNotAllowed(ClosureReason.MEDICAL_UNFIT, "PREPARING"));
        given(
                        PREPARING,
                        new UnfitToTravelDeclared(ID, false, new FundingPlace.None(), new Seat.None(), day(40), day(9)))
                .when(closing(ClosureReason.MEDICAL_UNFIT, 10), BY_AUTHOR)
                .refused(new ReasonNotAllowed(ClosureReason.MEDICAL_UNFIT, "PREPARING"));
        given(SCREENED, bestInterests(true))
                .when(closing(ClosureReason.BEST_INTERESTS_NEGATIVE, 10), BY_AUTHOR)
                .refused(new ReasonNotAllowed(ClosureReason.BEST_INTERESTS_NEGATIVE, "SCREENED"));
    }

    @Test
    void every_reason_closes_the_case_it_is_meant_for() {
        closes(ClosureReason.RETURNED_NO_REINTEGRATION, ARRIVED);
        closes(ClosureReason.REINTEGRATION_LAPSED, REINTEGRATION_PLANNED);
        closes(ClosureReason.REINTEGRATION_PARTIAL, REINTEGRATING);
        closes(ClosureReason.WITHDRAWN_VOLUNTARY, WITHDRAWN);
        closes(ClosureReason.LOST_CONTACT, REINTEGRATING);
        closes(ClosureReason.LOST_CONTACT, PREPARING);
        closes(ClosureReason.INELIGIBLE, CaseStatus.INELIGIBLE);
        closes(ClosureReason.PROTECTION_PATHWAY, REFERRED_PROTECTION);
        closes(ClosureReason.BEST_INTERESTS_NEGATIVE, SCREENED, bestInterests(false), held(HoldClass.CHILD));
        closes(
                ClosureReason.MEDICAL_UNFIT,
                PREPARING,
                new UnfitToTravelDeclared(ID, true, new FundingPlace.None(), new Seat.None(), day(40), day(9)),
                held(HoldClass.MEDICAL));
        closes(
                ClosureReason.DOCUMENT_IMPOSSIBLE,
                PREPARING,
                new TravelDocumentRequested(ID, NIGERIA, "note-1", day(7)),
                new TravelDocumentRefused(ID, DocumentRefusal.IDENTITY_DOUBT, day(8)));
        closes(ClosureReason.SELF_RETURN, REGISTERED);
        closes(ClosureReason.FUNDING_ENDED, WAITLISTED);
        closes(ClosureReason.FRAUD, MONITORED);
    }

    @Test
    void a_case_with_an_open_part_of_the_support_stays_open() {
        given(REINTEGRATING, new TrancheRequested(ID, TrancheId.of(new UUID(3, 1)), AUTHOR, PART, 3, day(50)))
                .when(closing(ClosureReason.REINTEGRATION_PARTIAL, 60), BY_AUTHOR)
                .refused(new OpenTranche());
    }

    @Test
    void a_case_on_hold_stays_open() {
        given(PREPARING, held(HoldClass.OTHER))
                .when(closing(ClosureReason.ONWARD_MOVEMENT, 10), BY_AUTHOR)
                .refused(new OnHold(Set.of(HoldClass.OTHER)));
    }

    @Test
    void a_case_is_taken_up_again_once_where_it_was_left() {
        var reopened = new CaseReopened(ID, "came back", day(50));
        given(PREPARING, ONWARD).when(reopening(50), BY_AUTHOR).then(reopened);
        given(PREPARING, ONWARD, reopened).when(reopening(50), BY_AUTHOR).nothing();
        given(PREPARING, ONWARD, reopened)
                .when(reopening(51), BY_AUTHOR)
                .refused(new NotPossibleNow("PREPARING", CaseSteps.from(PREPARING)));
    }

    @Test
    void a_completed_return_is_never_taken_up_again() {
        given(CLOSED).when(reopening(401), BY_AUTHOR).refused(new ReturnCompleted());
    }

    @Test
    void a_case_is_taken_up_again_within_twelve_months() {
        var lastDay = day(10).plusMonths(12);
        given(PREPARING, ONWARD)
                .when(new ReopenCase(ID, "came back", lastDay.plusDays(1)), BY_AUTHOR)
                .refused(new ClosedTooLong(lastDay));
        given(PREPARING, ONWARD)
                .when(new ReopenCase(ID, "came back", lastDay), BY_AUTHOR)
                .then(new CaseReopened(ID, "came back", lastDay));
    }

    private static void closes(ClosureReason reason, CaseStatus status, MigrantCaseEvent... since) {
        var closing = closing(reason, 60);
        assertThat(given(status, since).when(closing, BY_AUTHOR).decision().get())
                .as("closing for %s", reason)
                .singleElement()
                .isInstanceOfSatisfying(
                        CaseClosed.class, closed -> assertThat(closed.reason()).isEqualTo(reason));
    }

    private static NotPossibleNow notPossible() {
        return new NotPossibleNow("CLOSED", CaseSteps.from(CLOSED));
    }

    private static ReopenCase reopening(int on) {
        return new ReopenCase(ID, "came back", day(on));
    }
}
