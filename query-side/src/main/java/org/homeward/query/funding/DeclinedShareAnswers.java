package org.homeward.query.funding;

import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.funding.DeclinedShareList;
import org.homeward.kernel.funding.FundingQuery.ListDeclinedShares;
import org.springframework.stereotype.Component;

/** Answers which costs are not borne in full. */
@Component
final class DeclinedShareAnswers {
    private final DeclinedShares shares;

    DeclinedShareAnswers(DeclinedShares shares) {
        this.shares = shares;
    }

    @QueryHandler
    DeclinedShareList answer(ListDeclinedShares query) {
        return shares.list(query.page());
    }
}
