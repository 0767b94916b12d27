package org.homeward.command.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.casework.rules.Asked.counselling;
import static org.homeward.command.casework.rules.Asked.decision;
import static org.homeward.command.casework.rules.Asked.screening;
import static org.homeward.command.casework.rules.Asked.withdrawal;
import static org.homeward.command.casework.rules.Cases.AGREEMENT;
import static org.homeward.command.casework.rules.Cases.AUTHOR;
import static org.homeward.command.casework.rules.Cases.BY_AUTHOR;
import static org.homeward.command.casework.rules.Cases.FLIGHT;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.NIGERIA;
import static org.homeward.command.casework.rules.Cases.PERSON;
import static org.homeward.command.casework.rules.Cases.consented;
import static org.homeward.command.casework.rules.Cases.counselled;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.facts;
import static org.homeward.command.casework.rules.Cases.funded;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.command.casework.rules.Cases.withdrawn;
import static org.homeward.kernel.casework.CaseStatus.COUNSELLED;
import static org.homeward.kernel.casework.CaseStatus.DECIDED;
import static org.homeward.kernel.casework.CaseStatus.DEPARTED;
import static org.homeward.kernel.casework.CaseStatus.ELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.FUNDED;
import static org.homeward.kernel.casework.CaseStatus.INELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.PREPARING;
import static org.homeward.kernel.casework.CaseStatus.SCREENED;
import static org.homeward.kernel.casework.CaseStatus.WAITLISTED;
import static org.homeward.kernel.casework.CaseStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.casework.CaseSteps;
import org.homeward.kernel.casework.CaseworkRejection.AlreadyFunded;
import org.homeward.kernel.casework.CaseworkRejection.ConsentStillInForce;
import org.homeward.kernel.casework.CaseworkRejection.CoolingOff;
import org.homeward.kernel.casework.CaseworkRejection.DecisionNotFree;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.CaseworkRejection.TopicsMissing;
import org.homeward.kernel.casework.ConsentForm;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DecisionCommand.ConfirmEligibility;
import org.homeward.kernel.casework.DecisionCommand.DeclineFunding;
import org.homeward.kernel.casework.DecisionCommand.DenyEligibility;
import org.homeward.kernel.casework.DecisionCommand.LapseConsent;
import org.homeward.kernel.casework.DecisionCommand.PlaceOnWaitingList;
import org.homeward.kernel.casework.DecisionCommand.RecordFundingReleased;
import org.homeward.kernel.casework.DecisionCommand.RecordFundingReserved;
import org.homeward.kernel.casework.DecisionCommand.RecordVoluntaryDecision;
import org.homeward.kernel.casework.DecisionCommand.ReengageMigrant;
import org.homeward.kernel.casework.DecisionCommand.RequestFunding;
import org.homeward.kernel.casework.DecisionEvent.CaseReengaged;
import org.homeward.kernel.casework.DecisionEvent.CaseWaitlisted;
import org.homeward.kernel.casework.DecisionEvent.ConsentLapsed;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.DecisionEvent.EligibilityConfirmed;
import org.homeward.kernel.casework.DecisionEvent.EligibilityDenied;
import org.homeward.kernel.casework.DecisionEvent.FundingDeclined;
import org.homeward.kernel.casework.DecisionEvent.FundingReleased;
import org.homeward.kernel.casework.DecisionEvent.FundingRequested;
import org.homeward.kernel.casework.DecisionEvent.FundingReserved;
import org.homeward.kernel.casework.DenialReason;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.Interpreter;
import org.homeward.kernel.casework.LapseCause;
import org.homeward.kernel.casework.PreparationCommand.DeclareUnfit;
import org.homeward.kernel.casework.PreparationCommand.StartPreparation;
import org.homeward.kernel.casework.PreparationEvent.UnfitToTravelDeclared;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.casework.WithdrawalChannel;
import org.homeward.kernel.identity.AgreementId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class DecisionTest {
    private static final FundingPlace PLACE = new FundingPlace.At(AGREEMENT);

    @Test
    void eligibility_is_confirmed_once() {
        var confirm = new ConfirmEligibility(ID, day(2));
        given(SCREENED).when(confirm, BY_AUTHOR).then(new EligibilityConfirmed(ID, day(2)));
        given(ELIGIBLE).when(confirm, BY_AUTHOR).nothing();
    }

    @Test
    void a_denial_says_how_to_complain_and_is_recorded_once() {
        var deny = new DenyEligibility(ID, DenialReason.ALREADY_ASSISTED, "hotline", day(2));
        given(SCREENED)
                .when(deny, BY_AUTHOR)
                .then(new EligibilityDenied(ID, DenialReason.ALREADY_ASSISTED, "hotline", day(2)));
        given(INELIGIBLE).when(deny, BY_AUTHOR).nothing();
    }

    @Test
    void a_denied_case_is_not_denied_for_another_reason() {
        given(INELIGIBLE)
                .when(new DenyEligibility(ID, DenialReason.NOT_VOLUNTARY, "hotline", day(2)), BY_AUTHOR)
                .refused(new NotPossibleNow("INELIGIBLE", CaseSteps.from(INELIGIBLE)));
    }

    @Test
    void a_person_waits_with_the_priority_of_the_screening() {
        var list = new PlaceOnWaitingList(ID, day(3));
        given(ELIGIBLE).when(list, BY_AUTHOR).then(new CaseWaitlisted(ID, 20, day(3)));
        given(WAITLISTED).when(list, BY_AUTHOR).nothing();
    }

    @Test
    void money_is_asked_for_by_nationality_and_only_while_the_case_has_no_place() {
        given(ELIGIBLE)
                .when(new RequestFunding(ID, AGREEMENT, day(3)), BY_AUTHOR)
                .then(new FundingRequested(ID, PERSON, AGREEMENT, NIGERIA, day(3)));
        given(FUNDED).when(new RequestFunding(ID, AGREEMENT, day(3)), BY_AUTHOR).nothing();
        given(FUNDED)
                .when(new RequestFunding(ID, AgreementId.of(new UUID(9, 9)), day(3)), BY_AUTHOR)
                .refused(new AlreadyFunded());
    }

    @Test
    void money_is_asked_for_once_until_there_is_an_answer() {
        var request = new RequestFunding(ID, AGREEMENT, day(3));
        var requested = new FundingRequested(ID, PERSON, AGREEMENT, NIGERIA, day(3));
        var declined = new FundingDeclined(ID, AGREEMENT, "funding.caseload-full", day(3));
        var decline = new DeclineFunding(ID, AGREEMENT, "funding.caseload-full", day(3));

        given(WAITLISTED, requested).when(request, BY_AUTHOR).nothing();
        given(WAITLISTED, requested, declined).when(request, BY_AUTHOR).then(requested);
        given(WAITLISTED, requested, declined).when(decline, BY_AUTHOR).nothing();
        given(WAITLISTED, requested, declined, requested)
                .when(decline, BY_AUTHOR)
                .then(declined);
        given(WAITLISTED, requested, funded(), new FundingReleased(ID, AGREEMENT, day(9)))
                .when(request, BY_AUTHOR)
                .then(requested);
    }

    @Test
    void what_is_remembered_beside_a_request_for_money_is_not_forgotten_with_it() {
        var requested = new FundingRequested(ID, PERSON, AGREEMENT, NIGERIA, day(3));
        var declined = new FundingDeclined(ID, AGREEMENT, "funding.caseload-full", day(3));
        var screening = screening(true, Interpreter.INDEPENDENT, false);

        given(WAITLISTED, requested, declined).when(screening, BY_AUTHOR).nothing();
        given(WAITLISTED, requested, funded(), new FundingReleased(ID, AGREEMENT, day(9)))
                .when(screening, BY_AUTHOR)
                .nothing();
        given(WAITLISTED, requested, withdrawn(10)).when(screening, BY_AUTHOR).nothing();
    }

    @Test
    void a_withdrawal_ends_a_request_for_money() {
        var request = new RequestFunding(ID, AGREEMENT, day(3));
        var requested = new FundingRequested(ID, PERSON, AGREEMENT, NIGERIA, day(3));

        given(WAITLISTED, requested, withdrawn(10), new CaseReengaged(ID, day(12)))
                .when(request, BY_AUTHOR)
                .then(requested);
    }

    @Test
    void a_place_is_held_in_one_agreement() {
        given(WAITLISTED)
                .when(new RecordFundingReserved(ID, AGREEMENT, day(3)), BY_AUTHOR)
                .then(funded());
        given(FUNDED)
                .when(new RecordFundingReserved(ID, AGREEMENT, day(3)), BY_AUTHOR)
                .nothing();
        given(FUNDED)
                .when(new RecordFundingReserved(ID, AgreementId.of(new UUID(9, 9)), day(3)), BY_AUTHOR)
                .refused(new AlreadyFunded());
    }

    @Test
    void a_case_without_a_place_waits_and_hears_a_refusal_once() {
        var decline = new DeclineFunding(ID, AGREEMENT, "funding.no-place", day(3));
        var declined = new FundingDeclined(ID, AGREEMENT, "funding.no-place", day(3));
        given(ELIGIBLE).when(decline, BY_AUTHOR).then(declined);
        given(ELIGIBLE, declined).when(decline, BY_AUTHOR).nothing();
        assertThat(given(ELIGIBLE, declined).state())
                .extracting(Steps::statusOf)
                .isEqualTo(WAITLISTED);
    }

    @Test
    void a_place_is_given_back_once() {
        var release = new RecordFundingReleased(ID, AGREEMENT, day(12));
        var released = new FundingReleased(ID, AGREEMENT, day(12));
        given(FUNDED).when(release, BY_AUTHOR).then(released);
        given(FUNDED, released).when(release, BY_AUTHOR).nothing();
    }

    @Test
    void counselling_is_recorded_once() {
        var topics = EnumSet.allOf(CounsellingTopic.class);
        given(FUNDED).when(counselling(topics), BY_AUTHOR).then(counselled(topics));
        given(COUNSELLED).when(counselling(topics), BY_AUTHOR).nothing();
    }

    @Test
    void a_second_session_on_the_same_day_is_another_session() {
        var topics = Set.of(CounsellingTopic.COMPLAINTS);
        given(COUNSELLED).when(counselling(topics), BY_AUTHOR).then(counselled(topics));
    }

    @Test
    void a_case_without_funding_is_not_counselled() {
        given(ELIGIBLE)
                .when(counselling(Set.of()), BY_AUTHOR)
                .refused(new NotPossibleNow("ELIGIBLE", CaseSteps.from(ELIGIBLE)));
    }

    @Test
    void a_free_decision_lapses_after_ninety_days_and_is_recorded_once() {
        var decide = decision(ConsentPlace.OFFICE, false, 5);
        given(COUNSELLED).when(decide, BY_AUTHOR).then(consented(ConsentPlace.OFFICE, 5));
        given(DECIDED).when(decide, BY_AUTHOR).nothing();
        given(PREPARING).when(decide, BY_AUTHOR).nothing();
    }

    @Test
    void nobody_decides_before_all_topics_were_covered() {
        var missing = EnumSet.allOf(CounsellingTopic.class);
        missing.remove(CounsellingTopic.COMPLAINTS);
        given(FUNDED, counselled(Set.of(CounsellingTopic.COMPLAINTS)))
                .when(decision(ConsentPlace.OFFICE, false, 5), BY_AUTHOR)
                .refused(new TopicsMissing(missing));
    }

    @Test
    void a_decision_is_free_only_in_private_and_without_officials() {
        given(COUNSELLED).when(decided(false, false), BY_AUTHOR).refused(new DecisionNotFree());
        given(COUNSELLED).when(decided(true, true), BY_AUTHOR).refused(new DecisionNotFree());
    }

    @Test
    void a_withdrawal_stops_everything_at_once_and_counts_once() {
        given(MANIFESTED)
                .when(withdrawal(23), BY_AUTHOR)
                .then(new ConsentWithdrawn(
                        ID, PERSON, WithdrawalChannel.TELEPHONE, PLACE, new Seat.On(FLIGHT), day(23)));
        given(WITHDRAWN).when(withdrawal(23), BY_AUTHOR).nothing();
        given(WITHDRAWN)
                .when(new StartPreparation(ID, day(11)), BY_AUTHOR)
                .refused(new NotPossibleNow("WITHDRAWN", CaseSteps.from(WITHDRAWN)));
    }

    @Test
    void nobody_withdraws_after_departure() {
        given(DEPARTED)
                .when(withdrawal(26), BY_AUTHOR)
                .refused(new NotPossibleNow("DEPARTED", CaseSteps.from(DEPARTED)));
    }

    @Test
    void a_consent_lapses_on_its_last_day_and_not_before() {
        var onTheDay = new LapseConsent(ID, day(5), day(95));
        given(DECIDED).when(onTheDay, facts(AUTHOR, 95)).then(new ConsentLapsed(ID, LapseCause.TERM, day(95)));
        given(DECIDED).when(onTheDay, facts(AUTHOR, 94)).refused(new ConsentStillInForce(day(95)));
        given(DECIDED)
                .when(new LapseConsent(ID, day(5), day(94)), facts(AUTHOR, 95))
                .refused(new ConsentStillInForce(day(95)));
    }

    @Test
    void a_lapse_counts_once_and_not_for_a_later_consent() {
        var lapse = new LapseConsent(ID, day(5), day(95));
        given(DECIDED, new ConsentLapsed(ID, LapseCause.TERM, day(95)))
                .when(lapse, facts(AUTHOR, 95))
                .nothing();
        given(DECIDED, consented(ConsentPlace.OFFICE, 50))
                .when(lapse, facts(AUTHOR, 95))
                .nothing();
    }

    @Test
    void who_is_declared_unfit_decides_again_before_going_on() {
        var unfit = new DeclareUnfit(ID, false, day(40), day(21));
        var declared = new UnfitToTravelDeclared(ID, false, PLACE, new Seat.None(), day(40), day(21));
        var lapsed = new ConsentLapsed(ID, LapseCause.HEALTH, day(21));
        given(PREPARING).when(unfit, BY_AUTHOR).then(declared, lapsed);
        given(PREPARING, lapsed, new UnfitToTravelDeclared(ID, true, PLACE, new Seat.None(), day(30), day(20)))
                .when(new StartPreparation(ID, day(22)), BY_AUTHOR)
                .refused(new NotPossibleNow("COUNSELLED", CaseSteps.from(COUNSELLED)));
        given(PREPARING, declared, lapsed)
                .when(new DeclareUnfit(ID, true, day(40), day(22)), BY_AUTHOR)
                .then(new UnfitToTravelDeclared(ID, true, PLACE, new Seat.None(), day(40), day(22)));
        given(PREPARING, declared, lapsed)
                .when(decision(ConsentPlace.OFFICE, false, 22), BY_AUTHOR)
                .then(consented(ConsentPlace.OFFICE, 22));
    }

    @Test
    void whose_place_is_in_another_agreement_decides_again() {
        var other = AgreementId.of(new UUID(0, 33));
        var reserve = new RecordFundingReserved(ID, other, day(21));
        var reserved = new FundingReserved(ID, other, day(21), day(111));
        given(PREPARING, new FundingReleased(ID, AGREEMENT, day(20)))
                .when(reserve, BY_AUTHOR)
                .then(reserved, new ConsentLapsed(ID, LapseCause.PACKAGE, day(21)));
        given(COUNSELLED, new FundingReleased(ID, AGREEMENT, day(20)))
                .when(reserve, BY_AUTHOR)
                .then(reserved);
    }

    @Test
    void a_new_place_in_the_same_agreement_changes_nothing_for_the_person() {
        given(PREPARING, new FundingReleased(ID, AGREEMENT, day(20)))
                .when(new RecordFundingReserved(ID, AGREEMENT, day(21)), BY_AUTHOR)
                .then(new FundingReserved(ID, AGREEMENT, day(21), day(111)));
    }

    @Test
    void a_first_place_after_the_decision_changes_nothing_for_the_person() {
        given(COUNSELLED, new FundingReleased(ID, AGREEMENT, day(4)), consented(ConsentPlace.OFFICE, 5))
                .when(new RecordFundingReserved(ID, AGREEMENT, day(21)), BY_AUTHOR)
                .then(new FundingReserved(ID, AGREEMENT, day(21), day(111)));
    }

    @Test
    void who_withdrew_may_ask_again_from_the_next_day_on() {
        given(WITHDRAWN).when(new ReengageMigrant(ID, day(10)), BY_AUTHOR).refused(new CoolingOff(day(11)));
        given(WITHDRAWN).when(new ReengageMigrant(ID, day(11)), BY_AUTHOR).then(new CaseReengaged(ID, day(11)));
    }

    @Test
    void asking_again_counts_once_and_not_after_a_later_withdrawal() {
        var reengage = new ReengageMigrant(ID, day(11));
        var reengaged = new CaseReengaged(ID, day(11));
        given(WITHDRAWN, reengaged).when(reengage, BY_AUTHOR).nothing();
        given(WITHDRAWN, reengaged, withdrawn(15)).when(reengage, BY_AUTHOR).refused(new CoolingOff(day(16)));
        given(WITHDRAWN, reengaged, withdrawn(9)).when(reengage, BY_AUTHOR).refused(new CoolingOff(day(12)));
    }

    @Test
    void who_asked_again_on_one_day_does_not_ask_again_on_another() {
        given(WITHDRAWN, new CaseReengaged(ID, day(11)))
                .when(new ReengageMigrant(ID, day(12)), BY_AUTHOR)
                .refused(new NotPossibleNow("FUNDED", CaseSteps.from(FUNDED)));
    }

    @Test
    void who_asks_again_is_counselled_anew() {
        given(WITHDRAWN, new CaseReengaged(ID, day(11)), counselled(Set.of()))
                .when(decision(ConsentPlace.OFFICE, false, 12), BY_AUTHOR)
                .refused(new TopicsMissing(EnumSet.allOf(CounsellingTopic.class)));
    }

    private static RecordVoluntaryDecision decided(boolean inPrivate, boolean officials) {
        return new RecordVoluntaryDecision(
                ID, ConsentForm.WRITTEN, ConsentPlace.OFFICE, inPrivate, officials, "declaration-1", false, day(5));
    }
}
