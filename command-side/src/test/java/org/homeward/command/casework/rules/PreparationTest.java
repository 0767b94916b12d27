package org.homeward.command.casework.rules;

import static org.homeward.command.casework.rules.Asked.check;
import static org.homeward.command.casework.rules.Asked.readiness;
import static org.homeward.command.casework.rules.Asked.seat;
import static org.homeward.command.casework.rules.Cases.AGREEMENT;
import static org.homeward.command.casework.rules.Cases.AUTHOR;
import static org.homeward.command.casework.rules.Cases.BY_AUTHOR;
import static org.homeward.command.casework.rules.Cases.BY_COLLEAGUE;
import static org.homeward.command.casework.rules.Cases.COLLEAGUE;
import static org.homeward.command.casework.rules.Cases.FLIGHT;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.NIGERIA;
import static org.homeward.command.casework.rules.Cases.checked;
import static org.homeward.command.casework.rules.Cases.consented;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.command.casework.rules.Cases.held;
import static org.homeward.command.casework.rules.Cases.note;
import static org.homeward.kernel.casework.CaseStatus.DECIDED;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.PREPARING;
import static org.homeward.kernel.casework.CaseStatus.READY_TO_TRAVEL;

import java.util.Set;
import java.util.stream.Stream;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseworkRejection;
import org.homeward.kernel.casework.CaseworkRejection.ClearanceTooLong;
import org.homeward.kernel.casework.CaseworkRejection.ConsentNotInForce;
import org.homeward.kernel.casework.CaseworkRejection.DocumentNotValid;
import org.homeward.kernel.casework.CaseworkRejection.ExitVisaNotValid;
import org.homeward.kernel.casework.CaseworkRejection.NoFundingPlace;
import org.homeward.kernel.casework.CaseworkRejection.NotFitToTravel;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.CaseworkRejection.NotRequested;
import org.homeward.kernel.casework.CaseworkRejection.OnHold;
import org.homeward.kernel.casework.CaseworkRejection.ReadinessNotChecked;
import org.homeward.kernel.casework.CaseworkRejection.SamePerson;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.DecisionEvent.ConsentLapsed;
import org.homeward.kernel.casework.DecisionEvent.FundingReleased;
import org.homeward.kernel.casework.DocumentRefusal;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.LapseCause;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.PreparationCommand.ApplyExitVisa;
import org.homeward.kernel.casework.PreparationCommand.CheckReadiness;
import org.homeward.kernel.casework.PreparationCommand.ClearFitToTravel;
import org.homeward.kernel.casework.PreparationCommand.ConfirmReadiness;
import org.homeward.kernel.casework.PreparationCommand.DeclareUnfit;
import org.homeward.kernel.casework.PreparationCommand.PresentOwnDocument;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaGranted;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaRefused;
import org.homeward.kernel.casework.PreparationCommand.RecordMedicalAssessment;
import org.homeward.kernel.casework.PreparationCommand.RecordTravelDocumentIssued;
import org.homeward.kernel.casework.PreparationCommand.RecordTravelDocumentRefused;
import org.homeward.kernel.casework.PreparationCommand.RequestTravelDocument;
import org.homeward.kernel.casework.PreparationCommand.StartPreparation;
import org.homeward.kernel.casework.PreparationEvent.DocumentPresented;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaApplied;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaGranted;
import org.homeward.kernel.casework.PreparationEvent.ExitVisaRefused;
import org.homeward.kernel.casework.PreparationEvent.FitToTravelCleared;
import org.homeward.kernel.casework.PreparationEvent.MedicalAssessmentRecorded;
import org.homeward.kernel.casework.PreparationEvent.PreparationStarted;
import org.homeward.kernel.casework.PreparationEvent.ReadinessChecked;
import org.homeward.kernel.casework.PreparationEvent.ReadinessConfirmed;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentIssued;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentRefused;
import org.homeward.kernel.casework.PreparationEvent.TravelDocumentRequested;
import org.homeward.kernel.casework.PreparationEvent.UnfitToTravelDeclared;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.casework.TravelCondition;
import org.homeward.kernel.casework.TravelEvent.CaseManifested;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PreparationTest {
    @Test
    void the_preparation_starts_once_and_with_a_consent_in_force() {
        given(DECIDED).when(new StartPreparation(ID, day(6)), BY_AUTHOR).then(new PreparationStarted(ID, day(6)));
        given(PREPARING).when(new StartPreparation(ID, day(6)), BY_AUTHOR).nothing();
        given(DECIDED).when(new StartPreparation(ID, day(95)), BY_AUTHOR).refused(new ConsentNotInForce());
    }

    @Test
    void an_own_document_is_presented_once_and_another_one_replaces_it() {
        var presented = new DocumentPresented(ID, note("A1"), day(200), day(7));
        given(PREPARING).when(document("A1"), BY_AUTHOR).then(presented);
        given(PREPARING, presented).when(document("A1"), BY_AUTHOR).nothing();
        given(PREPARING, presented)
                .when(document("B2"), BY_AUTHOR)
                .then(new DocumentPresented(ID, note("B2"), day(200), day(7)));
    }

    @Test
    void a_consulate_is_asked_once_and_never_while_a_hold_is_active() {
        var ask = new RequestTravelDocument(ID, NIGERIA, "note-1", day(7));
        var asked = new TravelDocumentRequested(ID, NIGERIA, "note-1", day(7));
        given(PREPARING).when(ask, BY_AUTHOR).then(asked);
        given(PREPARING, asked).when(ask, BY_AUTHOR).nothing();
        given(PREPARING, held(HoldClass.PROTECTION))
                .when(ask, BY_AUTHOR)
                .refused(new OnHold(Set.of(HoldClass.PROTECTION)));
    }

    @Test
    void a_consulate_is_not_asked_when_the_consent_is_over() {
        given(PREPARING)
                .when(new RequestTravelDocument(ID, NIGERIA, "note-1", day(95)), BY_AUTHOR)
                .refused(new ConsentNotInForce());
    }

    @Test
    void a_document_is_issued_once_and_only_after_it_was_asked_for() {
        var asked = new TravelDocumentRequested(ID, NIGERIA, "note-1", day(7));
        var issue = new RecordTravelDocumentIssued(ID, note("L1"), day(100), day(15));
        var issued = new TravelDocumentIssued(ID, note("L1"), day(100), day(15));
        given(PREPARING).when(issue, BY_AUTHOR).refused(new NotRequested());
        given(PREPARING, asked).when(issue, BY_AUTHOR).then(issued);
        given(PREPARING, asked, issued).when(issue, BY_AUTHOR).nothing();
    }

    @Test
    void a_document_is_refused_once_and_only_after_it_was_asked_for() {
        var asked = new TravelDocumentRequested(ID, NIGERIA, "note-1", day(7));
        var refuse = new RecordTravelDocumentRefused(ID, DocumentRefusal.IDENTITY_DOUBT, day(15));
        var refused = new TravelDocumentRefused(ID, DocumentRefusal.IDENTITY_DOUBT, day(15));
        given(PREPARING).when(refuse, BY_AUTHOR).refused(new NotRequested());
        given(PREPARING, asked).when(refuse, BY_AUTHOR).then(refused);
        given(PREPARING, asked, refused).when(refuse, BY_AUTHOR).nothing();
    }

    @Test
    void the_same_examination_is_recorded_once() {
        var assess = new RecordMedicalAssessment(ID, note("well"), day(19));
        var assessed = new MedicalAssessmentRecorded(ID, note("well"), day(19));
        given(PREPARING).when(assess, BY_AUTHOR).then(assessed);
        given(PREPARING, assessed).when(assess, BY_AUTHOR).nothing();
    }

    @Test
    void a_clearance_with_other_conditions_is_another_clearance() {
        var cleared = new FitToTravelCleared(ID, Set.of(), new Seat.None(), day(30), day(20));
        var wheelchair = Set.of(TravelCondition.WHEELCHAIR);
        given(PREPARING)
                .when(new ClearFitToTravel(ID, Set.of(), day(30), day(20)), BY_AUTHOR)
                .then(cleared);
        given(PREPARING, cleared)
                .when(new ClearFitToTravel(ID, Set.of(), day(30), day(20)), BY_AUTHOR)
                .nothing();
        given(PREPARING, cleared)
                .when(new ClearFitToTravel(ID, wheelchair, day(23), day(20)), BY_AUTHOR)
                .then(new FitToTravelCleared(ID, wheelchair, new Seat.None(), day(23), day(20)));
    }

    @Test
    void a_clearance_lasts_ten_days_and_one_with_conditions_three() {
        var wheelchair = Set.of(TravelCondition.WHEELCHAIR);
        given(PREPARING)
                .when(new ClearFitToTravel(ID, Set.of(), day(31), day(20)), BY_AUTHOR)
                .refused(new ClearanceTooLong(day(30)));
        given(PREPARING)
                .when(new ClearFitToTravel(ID, wheelchair, day(24), day(20)), BY_AUTHOR)
                .refused(new ClearanceTooLong(day(23)));
    }

    @Test
    void a_clearance_can_be_renewed_until_the_departure() {
        given(MANIFESTED)
                .when(new ClearFitToTravel(ID, Set.of(), day(34), day(24)), BY_AUTHOR)
                .then(new FitToTravelCleared(ID, Set.of(), new Seat.On(FLIGHT), day(34), day(24)));
    }

    @Test
    void a_person_is_declared_unfit_once_and_for_ever_only_when_said() {
        var unfit = unfit(false);
        var lapsed = new ConsentLapsed(ID, LapseCause.HEALTH, day(21));
        given(MANIFESTED)
                .when(new DeclareUnfit(ID, false, day(40), day(21)), BY_AUTHOR)
                .then(unfit, lapsed);
        given(MANIFESTED, unfit, lapsed)
                .when(new DeclareUnfit(ID, false, day(40), day(21)), BY_AUTHOR)
                .nothing();
        given(MANIFESTED, unfit, lapsed)
                .when(new DeclareUnfit(ID, true, day(40), day(21)), BY_AUTHOR)
                .then(unfit(true));
    }

    @Test
    void an_exit_visa_is_applied_for_once_and_never_while_a_hold_is_active() {
        var apply = new ApplyExitVisa(ID, "batch-1", day(8));
        var applied = new ExitVisaApplied(ID, "batch-1", day(8));
        given(PREPARING).when(apply, BY_AUTHOR).then(applied);
        given(PREPARING, applied).when(apply, BY_AUTHOR).nothing();
        given(PREPARING, held(HoldClass.CHILD)).when(apply, BY_AUTHOR).refused(new OnHold(Set.of(HoldClass.CHILD)));
    }

    @Test
    void an_exit_visa_is_granted_once_and_only_after_it_was_applied_for() {
        var applied = new ExitVisaApplied(ID, "batch-1", day(8));
        var grant = new RecordExitVisaGranted(ID, day(60), day(18));
        var granted = new ExitVisaGranted(ID, day(60), day(18));
        given(PREPARING).when(grant, BY_AUTHOR).refused(new NotRequested());
        given(PREPARING, applied).when(grant, BY_AUTHOR).then(granted);
        given(PREPARING, applied, granted).when(grant, BY_AUTHOR).nothing();
    }

    @Test
    void an_exit_visa_is_refused_once_and_only_after_it_was_applied_for() {
        var applied = new ExitVisaApplied(ID, "batch-1", day(8));
        var refuse = new RecordExitVisaRefused(ID, day(18));
        var refused = new ExitVisaRefused(ID, day(18));
        given(PREPARING).when(refuse, BY_AUTHOR).refused(new NotRequested());
        given(PREPARING, applied).when(refuse, BY_AUTHOR).then(refused);
        given(PREPARING, applied, refused).when(refuse, BY_AUTHOR).nothing();
    }

    @Test
    void readiness_is_checked_once_for_a_day() {
        given(PREPARING, DOCUMENT, FIT, APPLIED, GRANTED)
                .when(check(25), BY_COLLEAGUE)
                .then(checked(25));
        given(PREPARING, DOCUMENT, FIT, APPLIED, GRANTED, checked(25))
                .when(check(25), BY_AUTHOR)
                .nothing();
        given(PREPARING, DOCUMENT, FIT, APPLIED, GRANTED, checked(25))
                .when(check(26), BY_COLLEAGUE)
                .then(checked(26));
        given(PREPARING, DOCUMENT, FIT, APPLIED, GRANTED, checked(25))
                .when(new CheckReadiness(ID, day(25), day(21)), BY_COLLEAGUE)
                .then(new ReadinessChecked(ID, day(25), COLLEAGUE, day(21)));
    }

    @Test
    void a_check_alone_lets_nobody_travel() {
        given(PREPARING, DOCUMENT, FIT, APPLIED, GRANTED, checked(25))
                .when(seat(FLIGHT), BY_AUTHOR)
                .refused(new NotPossibleNow("PREPARING", CaseSteps.from(PREPARING)));
    }

    @Test
    void readiness_is_confirmed_once_and_by_somebody_else_than_checked_it() {
        given(PREPARING, DOCUMENT, FIT, APPLIED, GRANTED, checked(25))
                .when(readiness(), BY_AUTHOR)
                .then(new ReadinessConfirmed(ID, day(25), day(21)));
        given(PREPARING, DOCUMENT, FIT, APPLIED, GRANTED, checked(25))
                .when(readiness(), BY_COLLEAGUE)
                .refused(new SamePerson());
        given(READY_TO_TRAVEL).when(readiness(), BY_AUTHOR).nothing();
    }

    @Test
    void what_nobody_has_checked_for_the_day_is_not_confirmed() {
        given(PREPARING, DOCUMENT, FIT, APPLIED, GRANTED)
                .when(readiness(), BY_AUTHOR)
                .refused(new ReadinessNotChecked());
        given(PREPARING, DOCUMENT, FIT, APPLIED, GRANTED, checked(26))
                .when(readiness(), BY_AUTHOR)
                .refused(new ReadinessNotChecked());
        given(READY_TO_TRAVEL)
                .when(new ConfirmReadiness(ID, day(26), day(21)), BY_AUTHOR)
                .refused(new ReadinessNotChecked());
    }

    @Test
    void who_was_confirmed_before_there_were_checks_stays_ready() {
        given(PREPARING, DOCUMENT, FIT, APPLIED, GRANTED, new ReadinessConfirmed(ID, day(25), day(21)))
                .when(seat(FLIGHT), BY_AUTHOR)
                .then(new CaseManifested(ID, FLIGHT, AUTHOR, Set.of(), day(25), day(22)));
    }

    @Test
    void a_check_ends_when_the_preparation_begins_anew() {
        given(
                        PREPARING,
                        DOCUMENT,
                        FIT,
                        APPLIED,
                        GRANTED,
                        checked(25),
                        new ConsentLapsed(ID, LapseCause.TERM, day(21)),
                        consented(ConsentPlace.OFFICE, 21),
                        new PreparationStarted(ID, day(21)))
                .when(readiness(), BY_AUTHOR)
                .refused(new ReadinessNotChecked());
    }

    @Test
    void readiness_for_another_day_is_checked_and_confirmed_anew() {
        given(READY_TO_TRAVEL).when(check(26), BY_COLLEAGUE).then(checked(26));
        given(READY_TO_TRAVEL, checked(26))
                .when(new ConfirmReadiness(ID, day(26), day(21)), BY_AUTHOR)
                .then(new ReadinessConfirmed(ID, day(26), day(21)));
    }

    @Test
    void nobody_is_found_ready_while_a_gate_is_closed() {
        assertBothRefused(new DocumentNotValid(), FIT, APPLIED, GRANTED);
        assertBothRefused(new NotFitToTravel(), DOCUMENT, APPLIED, GRANTED);
        assertBothRefused(new ExitVisaNotValid(), DOCUMENT, FIT, APPLIED);
        assertBothRefused(new OnHold(Set.of(HoldClass.OTHER)), DOCUMENT, FIT, APPLIED, GRANTED, held(HoldClass.OTHER));
        assertBothRefused(
                new NoFundingPlace(), DOCUMENT, FIT, APPLIED, GRANTED, new FundingReleased(ID, AGREEMENT, day(12)));
    }

    /** The first person is refused, and so is the second after the first had looked in time. */
    private static void assertBothRefused(CaseworkRejection reason, MigrantCaseEvent... since) {
        given(PREPARING, since).when(check(25), BY_COLLEAGUE).refused(reason);
        var checkedBefore =
                Stream.concat(Stream.of(checked(25)), Stream.of(since)).toArray(MigrantCaseEvent[]::new);
        given(PREPARING, checkedBefore).when(readiness(), BY_AUTHOR).refused(reason);
    }

    @Test
    void a_clearance_counts_until_its_last_day_only() {
        given(PREPARING, DOCUMENT, FIT, APPLIED, GRANTED)
                .when(check(31), BY_COLLEAGUE)
                .refused(new NotFitToTravel());
        given(PREPARING, DOCUMENT, FIT, APPLIED, GRANTED)
                .when(check(30), BY_COLLEAGUE)
                .then(checked(30));
    }

    private static final DocumentPresented DOCUMENT = new DocumentPresented(ID, note("A1"), day(200), day(7));
    private static final FitToTravelCleared FIT =
            new FitToTravelCleared(ID, Set.of(), new Seat.None(), day(30), day(20));
    private static final ExitVisaApplied APPLIED = new ExitVisaApplied(ID, "batch-1", day(8));
    private static final ExitVisaGranted GRANTED = new ExitVisaGranted(ID, day(60), day(18));

    private static UnfitToTravelDeclared unfit(boolean permanent) {
        return new UnfitToTravelDeclared(
                ID, permanent, new FundingPlace.At(AGREEMENT), new Seat.On(FLIGHT), day(40), day(21));
    }

    private static PresentOwnDocument document(String number) {
        return new PresentOwnDocument(ID, note(number), day(200), day(7));
    }
}
