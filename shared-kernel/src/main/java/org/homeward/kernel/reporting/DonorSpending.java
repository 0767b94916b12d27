package org.homeward.kernel.reporting;

import java.util.List;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.money.Money;

/**
 * What every donor has spent.
 *
 * @param position the position of the last event taken into account
 * @param donors one row for each donor and currency of its agreements, in the order of donors
 */
public record DonorSpending(long position, List<Spent> donors) {
    public DonorSpending {
        donors = List.copyOf(donors);
    }

    /**
     * The costs one donor bears in one currency.
     *
     * @param donor the donor
     * @param amount the sum
     * @param costs how many costs
     * @param persons how many persons departed on its places
     */
    public record Spent(Donor donor, Money amount, int costs, int persons) {}
}
