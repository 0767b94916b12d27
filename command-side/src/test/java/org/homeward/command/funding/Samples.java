package org.homeward.command.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.command.DeciderSpec;
import org.homeward.command.funding.rules.FundingAgreement;
import org.homeward.kernel.funding.BudgetLine;
import org.homeward.kernel.funding.CalendarKind;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.funding.FundingAgreementCommand;
import org.homeward.kernel.funding.FundingAgreementCommand.ReservePlace;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAgreement;
import org.homeward.kernel.funding.FundingAgreementEvent;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.PlaceReserved;
import org.homeward.kernel.funding.SupportingDocument;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/** Small pasts and wishes of the Tripoli programme. */
final class Samples {
    static final AgreementId EU = AgreementId.of(new UUID(1, 1));
    static final AgreementId ITALY = AgreementId.of(new UUID(1, 2));
    static final CountryCode NIGER = new CountryCode("NER");
    static final LocalDate BEGIN = LocalDate.of(2009, 1, 1);
    static final LocalDate END = LocalDate.of(2010, 3, 31);
    static final LocalDate DAY = LocalDate.of(2009, 6, 15);
    static final String REINTEGRATION = "6.6";
    static final Facts FACTS = new Facts(
            Instant.parse("2009-06-15T08:00:00Z"),
            new Actor(UserId.of(new UUID(9, 9)), Set.of(Role.FIN), Office.TRIPOLI));

    private Samples() {}

    static DeciderSpec<FundingAgreementCommand, FundingAgreement, FundingAgreementEvent> agreements() {
        return new DeciderSpec<>(FundingAgreement.initial(), FundingAgreement::decide, FundingAgreement::evolve);
    }

    static SignAgreement sign(int cap) {
        return new SignAgreement(
                EU,
                Donor.EU,
                "Assisted voluntary return from Libya",
                Currency.EUR,
                cap,
                BEGIN,
                END,
                Set.of(NIGER),
                700,
                CalendarKind.CONTRACT_YEAR,
                List.of(
                        new BudgetLine(REINTEGRATION, "Reintegration in kind", euros("1000.00")),
                        new BudgetLine("6.1", "Return transport", euros("380.00"))),
                BEGIN);
    }

    static AgreementSigned signed(int cap) {
        var sign = sign(cap);
        return new AgreementSigned(
                sign.agreementId(),
                sign.donor(),
                sign.title(),
                sign.currency(),
                sign.cap(),
                sign.eligibleFrom(),
                sign.eligibleUntil(),
                sign.nationalities(),
                sign.indirectBasisPoints(),
                sign.calendar(),
                sign.budget(),
                sign.signedOn());
    }

    static ReservePlace reserve(int person) {
        return new ReservePlace(EU, caseOf(person), entitlementOf(person), NIGER, DAY);
    }

    static PlaceReserved reserved(int person, int placesLeft) {
        return new PlaceReserved(EU, caseOf(person), entitlementOf(person), placesLeft, DAY);
    }

    static CaseId caseOf(int person) {
        return CaseId.of(new UUID(2, person));
    }

    static EntitlementId entitlementOf(int person) {
        return EntitlementId.of(SubjectId.of(new UUID(3, person)), "avrr");
    }

    static CommitmentId commitment(int number) {
        return CommitmentId.of(new UUID(4, number));
    }

    static ExpenditureId expenditure(int number) {
        return ExpenditureId.of(new UUID(5, number));
    }

    static SupportingDocument invoice(int number) {
        return new SupportingDocument("INV-" + number, DAY, "Niamey Tools", "f".repeat(64));
    }

    static Money euros(String amount) {
        return Money.euros(amount);
    }
}
