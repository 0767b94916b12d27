package org.homeward.kernel.funding;

import java.time.LocalDate;
import org.homeward.kernel.message.Rejection;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;

/** Why an agreement, an entitlement or a shared cost refuses. */
public sealed interface FundingRejection extends Rejection {
    /** Nobody signed this agreement. */
    record AgreementUnknown() implements FundingRejection {}

    /** The agreement was signed with other terms. */
    record AgreementAlreadySigned() implements FundingRejection {}

    /** The agreement takes no new costs. */
    record AgreementHasEnded(LocalDate endedOn) implements FundingRejection {}

    /** An addendum comes after the last one. */
    record AddendumOutOfOrder(int expected) implements FundingRejection {}

    /** More places are promised or used than the new cap allows. */
    record CapBelowUse(int used) implements FundingRejection {}

    /** The agreement would end before it begins. */
    record PeriodInverted(LocalDate eligibleFrom) implements FundingRejection {}

    /** All places are promised or used. */
    record CaseloadFull(int cap) implements FundingRejection {}

    /** The agreement does not cover the person's nationality. */
    record NationalityNotCovered() implements FundingRejection {}

    /** The date is outside the eligibility period. */
    record OutsideEligibility(LocalDate eligibleFrom, LocalDate eligibleUntil) implements FundingRejection {}

    /** The agreement holds no place for the case. */
    record NoPlaceHeld() implements FundingRejection {}

    /** The person has departed on this place. */
    record PlaceAlreadyUsed() implements FundingRejection {}

    /** The budget has no such line. */
    record BudgetLineUnknown(String line) implements FundingRejection {}

    /** The line has less money left than asked for. */
    record BudgetExceeded(String line, Money available) implements FundingRejection {}

    /** The amount is in another currency than the agreement or the entitlement. */
    record CurrencyDiffers(Currency expected) implements FundingRejection {}

    /** Another cost rests on the same document. */
    record DocumentAlreadyUsed() implements FundingRejection {}

    /** Another commitment or cost has the same identifier. */
    record RecordedDifferently() implements FundingRejection {}

    /** There is no such open commitment. */
    record CommitmentNotOpen() implements FundingRejection {}

    /** The component is reserved for another case or with another agreement. */
    record ComponentAlreadyReserved() implements FundingRejection {}

    /** The support would go beyond the ceiling. */
    record CeilingExceeded(Money ceiling, Money over) implements FundingRejection {}

    /** The agreement had set no ceiling for one person by the day. */
    record NoCeilingInForce(LocalDate on) implements FundingRejection {}

    /** Nobody recorded this cost, or the agreement bears no share of it. */
    record ShareUnknown() implements FundingRejection {}

    /** The agreement has booked its share. */
    record ShareAlreadyBooked() implements FundingRejection {}

    /** The share was not declined. */
    record ShareNotDeclined() implements FundingRejection {}

    /** The agreement bears another share of the same cost. */
    record AgreementBearsAnotherShare() implements FundingRejection {}

    /** There is no such committed support. */
    record SupportNotCommitted() implements FundingRejection {}

    /** The support has reached the person. */
    record SupportAlreadyDelivered() implements FundingRejection {}
}
