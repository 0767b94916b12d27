package org.homeward.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.kernel.funding.BudgetLine;
import org.homeward.kernel.funding.CalendarKind;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAgreement;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.movement.Mode;
import org.homeward.kernel.movement.MovementCommand.PlanMovement;
import org.homeward.kernel.shelter.RoomPlan;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterCommand.OpenShelter;

/** What a programme needs before anybody can return: money, flights and beds. Every call makes another one. */
public final class Programme {
    /** The country people return to. */
    public static final CountryCode NIGER = new CountryCode("NER");

    private Programme() {}

    /** So many days after the first of June 2009. */
    public static LocalDate day(int days) {
        return LocalDate.of(2009, 6, 1).plusDays(days);
    }

    /** An agreement for so many persons, with so much money for reintegration. */
    public static SignAgreement agreement(int cap, String reintegration) {
        return new SignAgreement(
                AgreementId.of(UUID.randomUUID()),
                Donor.EU,
                "Assisted voluntary return from Libya",
                Currency.EUR,
                cap,
                LocalDate.of(2009, 1, 1),
                LocalDate.of(2010, 3, 31),
                Set.of(NIGER),
                700,
                CalendarKind.CONTRACT_YEAR,
                List.of(
                        new BudgetLine("6.6", "Reintegration in kind", Money.euros(reintegration)),
                        new BudgetLine("6.1", "Return transport", Money.euros("10000.00"))),
                LocalDate.of(2009, 1, 1));
    }

    /** A flight on day 25 with so many seats. */
    public static PlanMovement flight(int seats) {
        return new PlanMovement(
                MovementId.of(UUID.randomUUID()),
                Mode.CHARTER,
                "Afriqiyah",
                "TIP",
                "NIM",
                NIGER,
                seats,
                day(25),
                day(0));
    }

    /** A shelter with so many beds for men. */
    public static OpenShelter shelter(int beds) {
        var codes = IntStream.rangeClosed(1, beds).mapToObj(bed -> "M1-" + bed).toList();
        return new OpenShelter(
                ShelterId.of(UUID.randomUUID()),
                "Tripoli centre",
                List.of(new RoomPlan("M1", SectionKind.MEN, codes)),
                LocalDate.of(2008, 3, 12));
    }
}
