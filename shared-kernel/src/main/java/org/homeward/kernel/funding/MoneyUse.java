package org.homeward.kernel.funding;

import org.homeward.kernel.money.Money;

/**
 * What has become of an amount of budget; all four amounts are in the currency of the agreement.
 *
 * @param budget what was agreed
 * @param committed what is bound for suppliers and not yet a cost
 * @param spent what has been booked as cost
 * @param available what is left: budget less committed less spent
 */
public record MoneyUse(Money budget, Money committed, Money spent, Money available) {
    /** The use of a budget; what is left follows from the others. */
    public static MoneyUse of(Money budget, Money committed, Money spent) {
        return new MoneyUse(budget, committed, spent, budget.minus(committed).minus(spent));
    }

    /** Both together; they must be in one currency. */
    public MoneyUse plus(MoneyUse other) {
        return of(budget.plus(other.budget), committed.plus(other.committed), spent.plus(other.spent));
    }
}
