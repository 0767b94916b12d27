package org.homeward.query.funding.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.query.funding.FundingEvents.DAY;
import static org.homeward.query.funding.FundingEvents.agreement;
import static org.homeward.query.funding.FundingEvents.bound;
import static org.homeward.query.funding.FundingEvents.closed;
import static org.homeward.query.funding.FundingEvents.commitment;
import static org.homeward.query.funding.FundingEvents.confirmed;
import static org.homeward.query.funding.FundingEvents.cost;
import static org.homeward.query.funding.FundingEvents.delivered;
import static org.homeward.query.funding.FundingEvents.file;
import static org.homeward.query.funding.FundingEvents.promised;
import static org.homeward.query.funding.FundingEvents.released;
import static org.homeward.query.funding.FundingEvents.reserved;
import static org.homeward.query.funding.FundingEvents.signed;
import static org.homeward.query.funding.FundingEvents.waitlisted;

import java.nio.file.Path;
import java.time.LocalDate;
import org.homeward.kernel.casework.DeadlineEvent.FundingExpired;
import org.homeward.kernel.casework.DecisionEvent.FundingDeclined;
import org.homeward.kernel.casework.DecisionEvent.FundingReserved;
import org.homeward.kernel.funding.AgreementStatus;
import org.homeward.kernel.funding.DatedCeiling;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.funding.FundingAgreementEvent.AddendumSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.CeilingSet;
import org.homeward.kernel.funding.FundingAgreementEvent.CommitmentReleased;
import org.homeward.kernel.funding.FundingQuery.FindAgreement;
import org.homeward.kernel.funding.FundingQuery.FindAgreements;
import org.homeward.kernel.funding.LineUse;
import org.homeward.kernel.funding.MoneyUse;
import org.homeward.kernel.funding.PlaceUse;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.funding.SupportUse;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.time.Known;
import org.homeward.platform.messaging.NotFound;
import org.homeward.query.ReadSide;
import org.homeward.query.funding.AgreementsProjection;
import org.homeward.query.funding.DemandFactsProjection;
import org.homeward.query.funding.FundingQuestions;
import org.homeward.query.funding.SupportFactsProjection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementsIT {
    private static final AgreementId EU = agreement(1);
    private static final Money NOTHING = Money.euros("0.00");
    private static final Money THOUSAND = Money.euros("1000.00");

    private final ReadSide readSide;
    private final FundingQuestions questions;

    AgreementsIT(@TempDir Path folder) {
        readSide = new ReadSide(
                folder, new AgreementsProjection(), new SupportFactsProjection(), new DemandFactsProjection());
        questions = new FundingQuestions(
                new MongoFundingFacts(readSide.store(), readSide.format()),
                new MongoAgreementStates(readSide.store(), readSide.format()),
                readSide::positions);
    }

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void places_are_counted_as_kept_used_and_left() {
        readSide.happened(
                signed(EU, Donor.EU, THOUSAND),
                reserved(EU, 1),
                reserved(EU, 2),
                reserved(EU, 3),
                released(EU, 3),
                confirmed(EU, 1));
        assertThat(latest().agreement().places()).isEqualTo(PlaceUse.of(10, 1, 1));
        assertThat(latest().agreement().places().left()).isEqualTo(8);
    }

    @Test
    void a_cost_frees_the_whole_commitment_it_settles_even_on_another_line() {
        readSide.happened(
                signed(EU, Donor.EU, THOUSAND),
                bound(EU, 1, "6.1", Money.euros("300.00")),
                bound(EU, 2, "6.1", Money.euros("50.00")),
                bound(EU, 3, "6.1", Money.euros("7.00")),
                cost(EU, 1, "6.10", Money.euros("280.10"), DAY, new Settles.Commitment(commitment(1))),
                new CommitmentReleased(EU, commitment(3), "6.1", Money.euros("7.00"), THOUSAND, DAY));
        assertThat(latest().lines())
                .containsExactly(
                        new LineUse("6.1", "Return travel", MoneyUse.of(THOUSAND, Money.euros("50.00"), NOTHING)),
                        new LineUse("6.10", "Escorts", MoneyUse.of(THOUSAND, NOTHING, Money.euros("280.10"))));
        assertThat(latest().agreement().money().available()).isEqualTo(Money.euros("1669.90"));
    }

    @Test
    void terms_follow_addenda_and_dated_ceilings() {
        var later = LocalDate.of(2009, 1, 1);
        readSide.happened(
                signed(EU, Donor.EU, THOUSAND),
                new CeilingSet(EU, Money.euros("450.00"), later, DAY),
                new CeilingSet(EU, Money.euros("400.00"), LocalDate.of(2008, 7, 1), DAY),
                new CeilingSet(EU, Money.euros("500.00"), later, DAY),
                new AddendumSigned(EU, 1, 1_000, LocalDate.of(2010, 6, 30), DAY));
        assertThat(latest().ceilings())
                .containsExactly(
                        new DatedCeiling(LocalDate.of(2008, 7, 1), Money.euros("400.00")),
                        new DatedCeiling(later, Money.euros("500.00")));
        assertThat(latest().agreement().places().cap()).isEqualTo(1_000);
        assertThat(latest().agreement().eligibleUntil()).isEqualTo(LocalDate.of(2010, 6, 30));
        assertThat(latest().addenda()).isEqualTo(1);
    }

    @Test
    void support_is_counted_by_person_with_the_largest_sum() {
        readSide.happened(
                signed(EU, Donor.EU, THOUSAND),
                promised(EU, 1, 11, Money.euros("300.00")),
                promised(EU, 1, 12, Money.euros("200.00")),
                promised(EU, 2, 21, Money.euros("120.00")),
                delivered(EU, 1, 11, Money.euros("300.00")));
        assertThat(latest().support())
                .isEqualTo(new SupportUse(2, Money.euros("320.00"), Money.euros("300.00"), Money.euros("500.00")));
    }

    @Test
    void who_waits_for_money_is_counted_until_it_comes_or_the_case_ends() {
        readSide.happened(
                signed(EU, Donor.EU, THOUSAND),
                waitlisted(1),
                waitlisted(2),
                waitlisted(3),
                new FundingDeclined(file(4), EU, "funding.caseload-full", DAY),
                new FundingReserved(file(1), EU, DAY, DAY.plusDays(30)),
                new FundingReserved(file(2), EU, DAY, DAY),
                new FundingExpired(file(2), EU, DAY),
                closed(3));
        assertThat(latest().waitingPersons()).isEqualTo(2);
        assertThat(latest().agreement().declined()).isEqualTo(1);
        assertThat(questions.answer(new FindAgreements(Known.LATEST)).placesLeft())
                .isEqualTo(10);
    }

    @Test
    void an_agreement_can_be_asked_as_of_any_position_and_instant_and_is_the_same_as_it_was_then() {
        readSide.happened(signed(EU, Donor.EU, THOUSAND), reserved(EU, 1), bound(EU, 1, "6.1", THOUSAND));
        var then = latest();
        var list = questions.answer(new FindAgreements(Known.LATEST));
        readSide.happened(confirmed(EU, 1), cost(EU, 1, "6.1", THOUSAND, DAY, new Settles.Commitment(commitment(1))));
        assertThat(latest()).isNotEqualTo(then);
        assertThat(asOf(new Known.UpTo(2))).isEqualTo(then);
        assertThat(asOf(new Known.At(ReadSide.BEGINNING.plusSeconds(179)))).isEqualTo(then);
        assertThat(asOf(new Known.UpTo(1_000))).isEqualTo(latest());
        assertThat(questions.answer(new FindAgreements(new Known.UpTo(2)))).isEqualTo(list);
    }

    @Test
    void events_that_come_twice_count_once() {
        readSide.happened(
                signed(EU, Donor.EU, THOUSAND),
                reserved(EU, 1),
                bound(EU, 1, "6.1", Money.euros("300.00")),
                cost(EU, 1, "6.1", Money.euros("280.10"), DAY, new Settles.Commitment(commitment(1))),
                promised(EU, 1, 11, Money.euros("300.00")));
        var before = latest();
        readSide.deliverAgain();
        assertThat(latest()).isEqualTo(before);
        assertThat(asOf(new Known.UpTo(readSide.head()))).isEqualTo(before);
    }

    @Test
    void an_agreement_nobody_signed_is_not_found() {
        readSide.happened(signed(EU, Donor.EU, THOUSAND));
        assertThatThrownBy(() -> questions.answer(new FindAgreement(agreement(9), Known.LATEST)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.answer(new FindAgreement(agreement(9), new Known.UpTo(0))))
                .isInstanceOf(NotFound.class);
    }

    private AgreementStatus latest() {
        return asOf(Known.LATEST);
    }

    private AgreementStatus asOf(Known known) {
        return questions.answer(new FindAgreement(EU, known));
    }
}
