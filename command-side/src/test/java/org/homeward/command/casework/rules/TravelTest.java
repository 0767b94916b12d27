package org.homeward.command.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.casework.rules.Asked.decision;
import static org.homeward.command.casework.rules.Asked.departure;
import static org.homeward.command.casework.rules.Asked.seat;
import static org.homeward.command.casework.rules.Cases.AGREEMENT;
import static org.homeward.command.casework.rules.Cases.AUTHOR;
import static org.homeward.command.casework.rules.Cases.BY_AUTHOR;
import static org.homeward.command.casework.rules.Cases.BY_COLLEAGUE;
import static org.homeward.command.casework.rules.Cases.COLLEAGUE;
import static org.homeward.command.casework.rules.Cases.FLIGHT;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.OTHER_FLIGHT;
import static org.homeward.command.casework.rules.Cases.consented;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.departed;
import static org.homeward.command.casework.rules.Cases.facts;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.command.casework.rules.Cases.held;
import static org.homeward.command.casework.rules.Cases.note;
import static org.homeward.kernel.casework.CaseStatus.ARRIVED;
import static org.homeward.kernel.casework.CaseStatus.COUNSELLED;
import static org.homeward.kernel.casework.CaseStatus.DEPARTED;
import static org.homeward.kernel.casework.CaseStatus.FUNDED;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.PREPARING;
import static org.homeward.kernel.casework.CaseStatus.READY_TO_TRAVEL;

import java.util.Set;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseworkRejection.BeforeArrival;
import org.homeward.kernel.casework.CaseworkRejection.BeforeBookedDay;
import org.homeward.kernel.casework.CaseworkRejection.ConsentNotInForce;
import org.homeward.kernel.casework.CaseworkRejection.IdentityNotConfirmed;
import org.homeward.kernel.casework.CaseworkRejection.NotFitToTravel;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.CaseworkRejection.OnHold;
import org.homeward.kernel.casework.CaseworkRejection.OtherMovement;
import org.homeward.kernel.casework.CaseworkRejection.SamePerson;
import org.homeward.kernel.casework.CaseworkRejection.SecondDecisionNeeded;
import org.homeward.kernel.casework.CaseworkRejection.StillToCome;
import org.homeward.kernel.casework.CaseworkRejection.WishNotConfirmed;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.DecisionEvent.ConsentLapsed;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.LapseCause;
import org.homeward.kernel.casework.ManifestRemoval;
import org.homeward.kernel.casework.PreparationEvent.FitToTravelCleared;
import org.homeward.kernel.casework.PreparationEvent.UnfitToTravelDeclared;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.casework.TravelCommand.ConfirmArrival;
import org.homeward.kernel.casework.TravelCommand.ConfirmDeparture;
import org.homeward.kernel.casework.TravelCommand.RecordNoShow;
import org.homeward.kernel.casework.TravelCommand.RecordTransitIncident;
import org.homeward.kernel.casework.TravelCommand.RemoveFromManifest;
import org.homeward.kernel.casework.TravelCondition;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.kernel.casework.TravelEvent.CaseManifested;
import org.homeward.kernel.casework.TravelEvent.CaseRemovedFromManifest;
import org.homeward.kernel.casework.TravelEvent.NoShowRecorded;
import org.homeward.kernel.casework.TravelEvent.TransitIncidentRecorded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class TravelTest {
    private static final ConfirmArrival ARRIVAL = new ConfirmArrival(ID, "Lagos", false, day(26));

    @Test
    void a_ready_person_takes_a_seat_once() {
        given(READY_TO_TRAVEL)
                .when(seat(FLIGHT), BY_AUTHOR)
                .then(new CaseManifested(ID, FLIGHT, AUTHOR, Set.of(), day(25), day(22)));
        given(MANIFESTED).when(seat(FLIGHT), BY_AUTHOR).nothing();
        given(MANIFESTED)
                .when(seat(OTHER_FLIGHT), BY_AUTHOR)
                .refused(new NotPossibleNow("MANIFESTED", CaseSteps.from(MANIFESTED)));
    }

    @Test
    void what_must_be_arranged_is_said_with_the_seat() {
        var needed = Set.of(TravelCondition.MEDICAL_ESCORT, TravelCondition.OXYGEN);
        given(READY_TO_TRAVEL, new FitToTravelCleared(ID, needed, new Seat.None(), day(25), day(22)))
                .when(seat(FLIGHT), BY_AUTHOR)
                .then(new CaseManifested(ID, FLIGHT, AUTHOR, needed, day(25), day(22)));
    }

    @Test
    void who_decided_in_detention_decides_again_outside_before_taking_a_seat() {
        given(READY_TO_TRAVEL, consented(ConsentPlace.DETENTION, 15))
                .when(seat(FLIGHT), BY_AUTHOR)
                .refused(new SecondDecisionNeeded());
        given(READY_TO_TRAVEL, consented(ConsentPlace.DETENTION, 15), consented(ConsentPlace.SHELTER, 16))
                .when(seat(FLIGHT), BY_AUTHOR)
                .then(new CaseManifested(ID, FLIGHT, AUTHOR, Set.of(), day(25), day(22)));
    }

    @Test
    void a_hold_keeps_a_person_off_the_manifest() {
        given(READY_TO_TRAVEL, held(HoldClass.OTHER))
                .when(seat(FLIGHT), BY_AUTHOR)
                .refused(new OnHold(Set.of(HoldClass.OTHER)));
    }

    @Test
    void a_person_leaves_the_manifest_once() {
        var remove = new RemoveFromManifest(ID, FLIGHT, ManifestRemoval.MEDICAL, day(23));
        var removed = new CaseRemovedFromManifest(ID, FLIGHT, ManifestRemoval.MEDICAL, day(23));
        given(MANIFESTED).when(remove, BY_AUTHOR).then(removed);
        given(MANIFESTED, removed).when(remove, BY_AUTHOR).nothing();
        given(MANIFESTED)
                .when(new RemoveFromManifest(ID, OTHER_FLIGHT, ManifestRemoval.MEDICAL, day(23)), BY_AUTHOR)
                .refused(new OtherMovement());
    }

    @Test
    void a_person_whose_consent_lapsed_on_the_manifest_decides_anew() {
        var past = given(
                MANIFESTED,
                new ConsentLapsed(ID, LapseCause.TERM, day(24)),
                new CaseRemovedFromManifest(ID, FLIGHT, ManifestRemoval.OTHER, day(24)));
        assertThat(Steps.statusOf(past.state())).isEqualTo(COUNSELLED);
    }

    @Test
    void missing_a_flight_is_recorded_once() {
        var miss = new RecordNoShow(ID, FLIGHT, day(25));
        var missed = new NoShowRecorded(ID, FLIGHT, 1, new FundingPlace.None(), day(25));
        given(MANIFESTED).when(miss, BY_AUTHOR).then(missed);
        given(MANIFESTED, missed).when(miss, BY_AUTHOR).nothing();
        given(MANIFESTED)
                .when(new RecordNoShow(ID, OTHER_FLIGHT, day(25)), BY_AUTHOR)
                .refused(new OtherMovement());
    }

    @Test
    void who_misses_two_flights_is_counselled_again() {
        var past = given(
                MANIFESTED,
                new NoShowRecorded(ID, FLIGHT, 1, new FundingPlace.None(), day(25)),
                new CaseManifested(ID, OTHER_FLIGHT, AUTHOR, Set.of(), day(28), day(26)));
        past.when(new RecordNoShow(ID, OTHER_FLIGHT, day(28)), BY_AUTHOR)
                .then(new NoShowRecorded(ID, OTHER_FLIGHT, 2, new FundingPlace.At(AGREEMENT), day(28)));
        given(MANIFESTED, new NoShowRecorded(ID, FLIGHT, 2, new FundingPlace.At(AGREEMENT), day(25)))
                .when(decision(ConsentPlace.OFFICE, false, 29), BY_AUTHOR)
                .refused(new NotPossibleNow("FUNDED", CaseSteps.from(FUNDED)));
    }

    @Test
    void a_departure_is_confirmed_once_by_another_person_than_the_author_of_the_manifest() {
        given(MANIFESTED).when(departure(FLIGHT, true), BY_COLLEAGUE).then(departed());
        given(DEPARTED).when(departure(FLIGHT, true), BY_COLLEAGUE).nothing();
        given(MANIFESTED).when(departure(FLIGHT, true), BY_AUTHOR).refused(new SamePerson());
    }

    @Test
    void nobody_departs_against_the_last_wish() {
        given(MANIFESTED).when(departure(FLIGHT, false), BY_COLLEAGUE).refused(new WishNotConfirmed());
    }

    @Test
    void nobody_departs_who_was_not_compared_with_the_travel_document() {
        given(MANIFESTED)
                .when(new ConfirmDeparture(ID, FLIGHT, false, true, day(25)), BY_COLLEAGUE)
                .refused(new IdentityNotConfirmed());
    }

    @Test
    void a_departure_is_neither_before_the_day_of_the_seat_nor_still_to_come() {
        given(MANIFESTED)
                .when(new ConfirmDeparture(ID, FLIGHT, true, true, day(24)), BY_COLLEAGUE)
                .refused(new BeforeBookedDay(day(25)));
        given(MANIFESTED)
                .when(new ConfirmDeparture(ID, FLIGHT, true, true, day(26)), BY_COLLEAGUE)
                .refused(new StillToCome(day(25)));
        given(MANIFESTED)
                .when(new ConfirmDeparture(ID, FLIGHT, true, true, day(26)), facts(COLLEAGUE, 26))
                .then(departed(26));
    }

    @Test
    void nobody_departs_on_another_movement() {
        given(MANIFESTED).when(departure(OTHER_FLIGHT, true), BY_COLLEAGUE).refused(new OtherMovement());
    }

    @Test
    void nobody_departs_on_hold_or_without_a_consent_or_unfit() {
        given(MANIFESTED, held(HoldClass.MEDICAL))
                .when(departure(FLIGHT, true), BY_COLLEAGUE)
                .refused(new OnHold(Set.of(HoldClass.MEDICAL)));
        given(MANIFESTED, new ConsentLapsed(ID, LapseCause.TERM, day(24)))
                .when(departure(FLIGHT, true), BY_COLLEAGUE)
                .refused(new ConsentNotInForce());
        given(
                        MANIFESTED,
                        new UnfitToTravelDeclared(
                                ID, false, new FundingPlace.None(), new Seat.None(), day(40), day(24)))
                .when(departure(FLIGHT, true), BY_COLLEAGUE)
                .refused(new NotFitToTravel());
    }

    @Test
    void an_arrival_is_confirmed_once_and_not_before_the_departure() {
        given(DEPARTED).when(ARRIVAL, facts(AUTHOR, 26)).then(new ArrivalConfirmed(ID, "Lagos", false, day(26)));
        given(DEPARTED).when(ARRIVAL, facts(AUTHOR, 25)).refused(new StillToCome(day(25)));
        given(ARRIVED).when(ARRIVAL, BY_AUTHOR).nothing();
        given(DEPARTED)
                .when(new ConfirmArrival(ID, "Lagos", false, day(24)), BY_AUTHOR)
                .refused(new BeforeArrival());
    }

    @Test
    void the_same_incident_on_the_way_is_recorded_once() {
        var record = new RecordTransitIncident(ID, note("delay"), day(25));
        var recorded = new TransitIncidentRecorded(ID, note("delay"), day(25));
        given(DEPARTED).when(record, BY_AUTHOR).then(recorded);
        given(DEPARTED, recorded).when(record, BY_AUTHOR).nothing();
        given(PREPARING).when(record, BY_AUTHOR).refused(new NotPossibleNow("PREPARING", CaseSteps.from(PREPARING)));
    }
}
