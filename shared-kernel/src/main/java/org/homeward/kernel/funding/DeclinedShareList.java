package org.homeward.kernel.funding;

import java.util.List;
import java.util.Optional;

/**
 * Shares of costs that nobody bears, in the order in which the costs were entered.
 *
 * @param shares the shares
 * @param next the cursor of the next part; empty when this is the last
 */
public record DeclinedShareList(List<DeclinedShare> shares, Optional<String> next) {
    public DeclinedShareList {
        shares = List.copyOf(shares);
    }
}
