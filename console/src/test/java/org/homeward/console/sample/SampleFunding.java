package org.homeward.console.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.funding.AgreementList;
import org.homeward.kernel.funding.AgreementStatus;
import org.homeward.kernel.funding.AgreementSummary;
import org.homeward.kernel.funding.CalendarKind;
import org.homeward.kernel.funding.DatedCeiling;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.funding.LineUse;
import org.homeward.kernel.funding.MoneyUse;
import org.homeward.kernel.funding.PlaceUse;
import org.homeward.kernel.funding.SupportUse;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;

/** The agreements of the sample. */
public final class SampleFunding {
    /** The agreement with the European Union. */
    public static final AgreementId EU = AgreementId.of(new UUID(4, 1));

    private SampleFunding() {}

    private static AgreementSummary agreement(int number, Donor donor, String title, PlaceUse places, MoneyUse money) {
        return new AgreementSummary(
                AgreementId.of(new UUID(4, number)),
                donor,
                title,
                LocalDate.of(2008, 1, 1),
                LocalDate.of(2010, 3, 31),
                donor == Donor.UK ? CalendarKind.APRIL_TO_MARCH : CalendarKind.CONTRACT_YEAR,
                false,
                places,
                money,
                number * 7);
    }

    private static MoneyUse money(Currency currency, String budget, String committed, String spent) {
        return MoneyUse.of(Money.of(budget, currency), Money.of(committed, currency), Money.of(spent, currency));
    }

    static AgreementList list() {
        return new AgreementList(
                48_000,
                List.of(
                        agreement(
                                1,
                                Donor.EU,
                                "Enhancing transit and irregular migration management",
                                PlaceUse.of(620, 48, 431),
                                money(Currency.EUR, "2000000", "143200.50", "1184300.25")),
                        agreement(
                                2,
                                Donor.ITALY,
                                "Voluntary return from Libya",
                                PlaceUse.of(280, 21, 240),
                                money(Currency.EUR, "450000", "32000", "371200")),
                        agreement(
                                3,
                                Donor.UK,
                                "Return and reintegration fund",
                                PlaceUse.of(100, 3, 41),
                                money(Currency.GBP, "120000", "8000", "41200"))),
                57,
                216);
    }

    static Optional<AgreementStatus> find(AgreementId id) {
        return list().agreements().stream()
                .filter(agreement -> agreement.agreementId().equals(id))
                .map(SampleFunding::status)
                .findFirst();
    }

    private static AgreementStatus status(AgreementSummary agreement) {
        return new AgreementStatus(
                48_000,
                agreement,
                1,
                Set.of(),
                700,
                List.of(
                        new DatedCeiling(LocalDate.of(2008, 1, 1), Money.euros("300.00")),
                        new DatedCeiling(LocalDate.of(2008, 7, 1), Money.euros("500.00"))),
                List.of(
                        new LineUse("1.1", "Staff", money(Currency.EUR, "600000", "0", "380000")),
                        new LineUse(
                                "4.2", "Humanitarian centre", money(Currency.EUR, "400000", "21000.50", "312000.25")),
                        new LineUse("5.7", "Travel", money(Currency.EUR, "700000", "80200", "402300")),
                        new LineUse("6.1", "Reintegration in kind", money(Currency.EUR, "300000", "42000", "90000"))),
                new SupportUse(212, Money.euros("18240.00"), Money.euros("71760.00"), Money.euros("500.00")),
                57);
    }
}
