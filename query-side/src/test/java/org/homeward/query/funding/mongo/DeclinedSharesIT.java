package org.homeward.query.funding.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.query.funding.FundingEvents.DAY;
import static org.homeward.query.funding.FundingEvents.agreement;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.homeward.kernel.funding.DeclinedShare;
import org.homeward.kernel.funding.DeclinedShareList;
import org.homeward.kernel.funding.ExpenditureEvent.ShareBooked;
import org.homeward.kernel.funding.ExpenditureEvent.ShareDeclined;
import org.homeward.kernel.funding.ExpenditureEvent.ShareRebooked;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.funding.SupportingDocument;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.money.Money;
import org.homeward.query.ReadSide;
import org.homeward.query.funding.DeclinedSharesProjection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclinedSharesIT {
    private static final AgreementId EU = agreement(1);
    private static final AgreementId ITALY = agreement(2);
    private static final Money SHARE = Money.euros("33.33");
    private static final Money COST = Money.euros("100.00");
    private static final String CODE = "funding.budget-exceeded";

    private final ReadSide readSide;

    DeclinedSharesIT(@TempDir Path folder) {
        readSide = new ReadSide(folder, new DeclinedSharesProjection());
    }

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void a_declined_share_is_listed_with_its_reason_until_somebody_bears_it() {
        readSide.happened(booked(1, EU), declined(1, ITALY));
        assertThat(list(Page.first(10)).shares())
                .containsExactly(new DeclinedShare(cost(1), ITALY, "6.1", SHARE, COST, DAY, CODE));
        readSide.happened(rebooked(1, ITALY, agreement(3)), booked(1, agreement(3)));
        assertThat(list(Page.first(10)).shares()).isEmpty();
    }

    @Test
    void a_share_that_is_declined_again_is_listed_again() {
        readSide.happened(declined(1, ITALY), rebooked(1, ITALY, ITALY), declined(1, ITALY));
        assertThat(list(Page.first(10)).shares()).hasSize(1);
        readSide.happened(rebooked(1, ITALY, EU), declined(1, EU));
        assertThat(list(Page.first(10)).shares())
                .extracting(DeclinedShare::agreementId)
                .containsExactly(EU);
    }

    @Test
    void a_long_list_is_read_part_by_part_without_gap() {
        readSide.happened(declined(3, ITALY), declined(1, EU), declined(1, ITALY), declined(2, EU));
        var first = list(Page.first(3));
        assertThat(first.shares()).extracting(DeclinedShare::expenditureId).containsExactly(cost(1), cost(1), cost(2));
        var second = list(new Page(first.next(), 3));
        assertThat(second.shares()).extracting(DeclinedShare::expenditureId).containsExactly(cost(3));
        assertThat(second.next()).isEqualTo(Optional.empty());
    }

    private DeclinedShareList list(Page page) {
        return new MongoDeclinedShares(readSide.store(), readSide.format()).list(page);
    }

    private static ExpenditureId cost(long number) {
        return ExpenditureId.of(new UUID(5, number));
    }

    private static ShareDeclined declined(long number, AgreementId agreement) {
        return new ShareDeclined(cost(number), agreement, "6.1", SHARE, COST, DAY, CODE);
    }

    private static ShareBooked booked(long number, AgreementId agreement) {
        return new ShareBooked(cost(number), agreement, "6.1", SHARE);
    }

    private static ShareRebooked rebooked(long number, AgreementId declinedBy, AgreementId agreement) {
        var document = new SupportingDocument("F-1", DAY, "Afriqiyah Airways", "hash");
        return new ShareRebooked(
                cost(number), declinedBy, agreement, "6.1", SHARE, DAY, document, new Settles.Nothing(), DAY);
    }
}
