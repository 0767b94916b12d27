package org.homeward.kernel.shelter;

import org.homeward.kernel.identity.ShelterId;

/** The stock of relief items of one shelter. */
public record StockId(ShelterId shelterId) {
    /** The stream of the stock, {@code stock-uuid}. */
    public String value() {
        return "stock" + shelterId.value().substring(ShelterId.PREFIX.length());
    }
}
