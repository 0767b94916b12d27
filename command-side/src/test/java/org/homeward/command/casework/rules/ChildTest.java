package org.homeward.command.casework.rules;

import static org.homeward.command.casework.rules.Asked.decision;
import static org.homeward.command.casework.rules.Asked.departure;
import static org.homeward.command.casework.rules.Asked.seat;
import static org.homeward.command.casework.rules.Cases.AGREEMENT;
import static org.homeward.command.casework.rules.Cases.AUTHOR;
import static org.homeward.command.casework.rules.Cases.BY_AUTHOR;
import static org.homeward.command.casework.rules.Cases.BY_COLLEAGUE;
import static org.homeward.command.casework.rules.Cases.FLIGHT;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.NIGERIA;
import static org.homeward.command.casework.rules.Cases.PERSON;
import static org.homeward.command.casework.rules.Cases.bestInterests;
import static org.homeward.command.casework.rules.Cases.consented;
import static org.homeward.command.casework.rules.Cases.counselled;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.departed;
import static org.homeward.command.casework.rules.Cases.facts;
import static org.homeward.command.casework.rules.Cases.funded;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.command.casework.rules.Cases.name;
import static org.homeward.command.casework.rules.Cases.note;
import static org.homeward.command.casework.rules.Cases.past;
import static org.homeward.command.casework.rules.Cases.registered;
import static org.homeward.command.casework.rules.Cases.screened;
import static org.homeward.command.casework.rules.Cases.upTo;
import static org.homeward.kernel.casework.CaseStatus.ENQUIRY;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.READY_TO_TRAVEL;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homeward.command.DeciderSpec;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseworkRejection.BestInterestsMissing;
import org.homeward.kernel.casework.CaseworkRejection.ChildNotHeard;
import org.homeward.kernel.casework.CaseworkRejection.GuardianMissing;
import org.homeward.kernel.casework.CaseworkRejection.HandOverMissing;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DecisionEvent.EligibilityConfirmed;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.IntakeEvent;
import org.homeward.kernel.casework.Intention;
import org.homeward.kernel.casework.Lodging;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.ProtectionEvent;
import org.homeward.kernel.casework.ProtectionEvent.BestInterestsDecided;
import org.homeward.kernel.casework.ProtectionEvent.GuardianAppointed;
import org.homeward.kernel.casework.Situation;
import org.homeward.kernel.casework.TravelCommand.ConfirmArrival;
import org.homeward.kernel.casework.TravelCondition;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.kernel.casework.TravelEvent.CaseManifested;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.kernel.identity.Sex;
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

    @Test
    void who_turns_eighteen_this_year_is_still_a_child() {
        var turning = past(
                ENQUIRY,
                registered(day(5).getYear() - 18),
                screened(false),
                new EligibilityConfirmed(ID, day(2)),
                funded(),
                counselled(EnumSet.allOf(CounsellingTopic.class)));
        var adult = past(
                ENQUIRY,
                registered(day(5).getYear() - 19),
                screened(false),
                new EligibilityConfirmed(ID, day(2)),
                funded(),
                counselled(EnumSet.allOf(CounsellingTopic.class)));

        given(turning).when(decision(ConsentPlace.OFFICE, true, 5), BY_AUTHOR).refused(new GuardianMissing());
        given(adult).when(decision(ConsentPlace.OFFICE, false, 5), BY_AUTHOR).then(consented(ConsentPlace.OFFICE, 5));
    }

    @Test
    void an_unaccompanied_child_departs_only_while_return_is_best() {
        boarding(guardian(), bestUntil(24))
                .when(departure(FLIGHT, true), BY_COLLEAGUE)
                .refused(new BestInterestsMissing());
        boarding(guardian(), bestUntil(25))
                .when(departure(FLIGHT, true), BY_COLLEAGUE)
                .then(new DepartureConfirmed(
                        ID,
                        PERSON,
                        FLIGHT,
                        new FundingPlace.At(AGREEMENT),
                        new Lodging.None(),
                        NIGERIA,
                        NIGERIA,
                        Sex.F,
                        2012,
                        Situation.URBAN,
                        Intention.EUROPE,
                        true,
                        true,
                        day(25)));
        boarding(bestUntil(25)).when(departure(FLIGHT, true), BY_COLLEAGUE).refused(new GuardianMissing());
    }

    @Test
    void an_unaccompanied_child_is_said_to_need_an_escort_with_its_seat() {
        given(onTheWay(READY_TO_TRAVEL, guardian(), bestUntil(25)))
                .when(seat(FLIGHT), BY_AUTHOR)
                .then(new CaseManifested(
                        ID, FLIGHT, AUTHOR, Set.of(TravelCondition.OPERATIONAL_ESCORT), day(25), day(22)));
    }

    @Test
    void an_unaccompanied_child_is_handed_to_a_guardian_at_the_arrival() {
        var onTheWay = given(Stream.concat(boarded(guardian(), bestUntil(25)).stream(), Stream.of(departed()))
                .toList());
        onTheWay.when(new ConfirmArrival(ID, "Lagos", false, day(26)), facts(AUTHOR, 26))
                .refused(new HandOverMissing());
        onTheWay.when(new ConfirmArrival(ID, "Lagos", true, day(26)), facts(AUTHOR, 26))
                .then(new ArrivalConfirmed(ID, "Lagos", true, day(26)));
    }

    private static BestInterestsDecided bestUntil(int day) {
        return new BestInterestsDecided(ID, true, note("panel"), day(day), day(3));
    }

    /** An unaccompanied child on a manifest, and what protects it. */
    private static DeciderSpec<MigrantCaseCommand, MigrantCase, MigrantCaseEvent>.Given boarding(
            MigrantCaseEvent... protection) {
        return given(boarded(protection));
    }

    private static List<MigrantCaseEvent> boarded(MigrantCaseEvent... protection) {
        return onTheWay(MANIFESTED, protection);
    }

    private static List<MigrantCaseEvent> onTheWay(CaseStatus status, MigrantCaseEvent... protection) {
        var way = upTo(status).stream()
                .filter(event -> !(event instanceof IntakeEvent) && !(event instanceof ProtectionEvent));
        var start = past(ENQUIRY, registered(2012), screened(true)).stream();
        return Stream.concat(start, Stream.concat(Stream.of(protection), way)).toList();
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
