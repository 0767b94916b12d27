package org.homeward.query.funding;

import org.homeward.kernel.funding.DeclinedShareList;
import org.homeward.kernel.message.Page;

/** The shares of costs that nobody bears. */
public interface DeclinedShares {
    /** A part of them, in the order of the costs' ids. */
    DeclinedShareList list(Page page);
}
