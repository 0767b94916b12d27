package org.homeward.command.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.funding.Samples.BEGIN;
import static org.homeward.command.funding.Samples.DAY;
import static org.homeward.command.funding.Samples.END;
import static org.homeward.command.funding.Samples.EU;
import static org.homeward.command.funding.Samples.FACTS;
import static org.homeward.command.funding.Samples.NIGER;
import static org.homeward.command.funding.Samples.agreements;
import static org.homeward.command.funding.Samples.caseOf;
import static org.homeward.command.funding.Samples.entitlementOf;
import static org.homeward.command.funding.Samples.reserve;
import static org.homeward.command.funding.Samples.reserved;
import static org.homeward.command.funding.Samples.signed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.homeward.command.funding.rules.FundingAgreement;
import org.homeward.kernel.funding.FundingAgreementCommand;
import org.homeward.kernel.funding.FundingAgreementCommand.ConfirmPlace;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleasePlace;
import org.homeward.kernel.funding.FundingAgreementCommand.ReservePlace;
import org.homeward.kernel.funding.FundingAgreementEvent;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementEnded;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceConfirmed;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReleased;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReserved;
import org.homeward.kernel.funding.FundingRejection.AgreementHasEnded;
import org.homeward.kernel.funding.FundingRejection.AgreementUnknown;
import org.homeward.kernel.funding.FundingRejection.CaseloadFull;
import org.homeward.kernel.funding.FundingRejection.NationalityNotCovered;
import org.homeward.kernel.funding.FundingRejection.NoPlaceHeld;
import org.homeward.kernel.funding.FundingRejection.OutsideEligibility;
import org.homeward.kernel.funding.FundingRejection.PlaceAlreadyUsed;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.message.CommandRejected;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesTest {
    @Test
    void a_place_is_kept_for_a_person() {
        agreements().given(signed(2)).when(reserve(1), FACTS).then(reserved(1, 1));
    }

    @Test
    void the_thousandth_place_is_given_and_the_one_after_it_is_refused() {
        var past = new ArrayList<FundingAgreementEvent>(List.of(signed(1000)));
        for (var person = 1; person < 1000; person++) {
            past.add(reserved(person, 1000 - person));
        }
        agreements().given(past).when(reserve(1000), FACTS).then(reserved(1000, 0));
        past.add(reserved(1000, 0));
        agreements().given(past).when(reserve(1001), FACTS).refused(new CaseloadFull(1000));
    }

    @Test
    void asking_for_the_same_place_again_changes_nothing() {
        agreements().given(signed(1), reserved(1, 0)).when(reserve(1), FACTS).nothing();
    }

    @Test
    void a_used_place_counts_against_the_cap() {
        agreements()
                .given(signed(1), reserved(1, 0), confirmed(1, 1))
                .when(reserve(2), FACTS)
                .refused(new CaseloadFull(1));
    }

    @Test
    void a_person_who_departed_gets_no_second_place() {
        agreements()
                .given(signed(2), reserved(1, 1), confirmed(1, 1))
                .when(reserve(1), FACTS)
                .refused(new PlaceAlreadyUsed());
    }

    @Test
    void a_nationality_outside_the_agreement_is_refused() {
        var command = new ReservePlace(EU, caseOf(1), entitlementOf(1), new CountryCode("FRA"), DAY);
        agreements().given(signed(1)).when(command, FACTS).refused(new NationalityNotCovered());
    }

    @Test
    void a_place_is_kept_only_within_the_period() {
        for (var date : List.of(BEGIN.minusDays(1), END.plusDays(1))) {
            var command = new ReservePlace(EU, caseOf(1), entitlementOf(1), NIGER, date);
            agreements().given(signed(1)).when(command, FACTS).refused(new OutsideEligibility(BEGIN, END));
        }
        for (var date : List.of(BEGIN, END)) {
            var command = new ReservePlace(EU, caseOf(1), entitlementOf(1), NIGER, date);
            agreements()
                    .given(signed(1))
                    .when(command, FACTS)
                    .then(new PlaceReserved(EU, caseOf(1), entitlementOf(1), 0, date));
        }
    }

    @Test
    void nobody_gets_a_place_where_nothing_was_signed_or_all_has_ended() {
        agreements().given().when(reserve(1), FACTS).refused(new AgreementUnknown());
        agreements()
                .given(signed(1), new AgreementEnded(EU, END))
                .when(reserve(1), FACTS)
                .refused(new AgreementHasEnded(END));
    }

    @Test
    void a_place_given_back_is_free_for_the_next_person() {
        agreements().given(signed(1), reserved(1, 0)).when(release(1), FACTS).then(released(1, 1));
        agreements()
                .given(signed(1), reserved(1, 0), released(1, 1))
                .when(reserve(2), FACTS)
                .then(reserved(2, 0));
    }

    @Test
    void giving_back_what_is_not_held_changes_nothing() {
        agreements().given(signed(1)).when(release(1), FACTS).nothing();
        agreements()
                .given(signed(1), reserved(1, 0), released(1, 1))
                .when(release(1), FACTS)
                .nothing();
    }

    @Test
    void a_used_place_is_not_given_back() {
        agreements()
                .given(signed(1), reserved(1, 0), confirmed(1, 1))
                .when(release(1), FACTS)
                .refused(new PlaceAlreadyUsed());
    }

    @Test
    void a_place_can_be_given_back_after_the_agreement_ended() {
        agreements()
                .given(signed(1), reserved(1, 0), new AgreementEnded(EU, END))
                .when(release(1), FACTS)
                .then(released(1, 1));
        agreements()
                .given(signed(1), reserved(1, 0), new AgreementEnded(EU, END), released(1, 1))
                .when(release(1), FACTS)
                .nothing();
    }

    @Test
    void the_departure_uses_the_place() {
        agreements()
                .given(signed(2), reserved(1, 1))
                .when(confirm(1, END), FACTS)
                .then(new PlaceConfirmed(EU, caseOf(1), 1, END));
    }

    @Test
    void the_same_departure_twice_counts_once() {
        agreements()
                .given(signed(1), reserved(1, 0), confirmed(1, 1))
                .when(confirm(1, DAY), FACTS)
                .nothing();
    }

    @Test
    void a_departure_on_the_first_of_april_2010_is_refused() {
        agreements()
                .given(signed(1), reserved(1, 0))
                .when(confirm(1, LocalDate.of(2010, 4, 1)), FACTS)
                .refused(new OutsideEligibility(BEGIN, END));
    }

    @Test
    void a_place_given_back_cannot_be_used() {
        agreements()
                .given(signed(1), reserved(1, 0), released(1, 1))
                .when(confirm(1, DAY), FACTS)
                .refused(new NoPlaceHeld());
    }

    @Test
    void no_order_of_wishes_ever_exceeds_the_cap() {
        var random = new Random(20100331);
        FundingAgreement state = FundingAgreement.evolve(FundingAgreement.initial(), signed(25));
        var held = new HashMap<Integer, Boolean>();
        for (var step = 0; step < 5000; step++) {
            var person = random.nextInt(60);
            List<FundingAgreementEvent> events;
            try {
                events = FundingAgreement.decide(wish(random, person), state, FACTS);
            } catch (CommandRejected refused) {
                continue;
            }
            for (var event : events) {
                if (event instanceof PlaceReleased) {
                    held.remove(person);
                } else {
                    held.put(person, true);
                }
                state = FundingAgreement.evolve(state, event);
            }
            assertThat(held.size()).isLessThanOrEqualTo(25);
        }
        assertThat(held).hasSize(25);
    }

    private static FundingAgreementCommand wish(Random random, int person) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2, 3, 4 -> reserve(person);
            case 5, 6 -> release(person);
            default -> confirm(person, DAY);
        };
    }

    private static ReleasePlace release(int person) {
        return new ReleasePlace(EU, caseOf(person), DAY);
    }

    private static PlaceReleased released(int person, int left) {
        return new PlaceReleased(EU, caseOf(person), entitlementOf(person), left, DAY);
    }

    private static ConfirmPlace confirm(int person, LocalDate date) {
        return new ConfirmPlace(EU, caseOf(person), date);
    }

    private static PlaceConfirmed confirmed(int person, int count) {
        return new PlaceConfirmed(EU, caseOf(person), count, DAY);
    }
}
