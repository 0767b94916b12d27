package org.homeward.query.funding;

import org.homeward.kernel.funding.DeclinedShareList;
import org.homeward.kernel.funding.FundingQuery.ListDeclinedShares;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.Asks;
import org.homeward.platform.web.PageParameters;
import org.homeward.platform.web.Questions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Costs that are not borne in full, over HTTP. */
@RestController
@RequestMapping("/api/declined-shares")
final class DeclinedSharesEndpoint {
    private final Questions questions;

    DeclinedSharesEndpoint(QueryDispatcher queries, CurrentActor actors) {
        questions = new Questions(queries, actors);
    }

    @GetMapping
    @Asks(value = ListDeclinedShares.class, summary = "Shares of costs that were declined and that nobody bears")
    DeclinedShareList shares(PageParameters page) {
        return questions.ask(new ListDeclinedShares(page.page(DeclinedSharesProjection::requireCursor)));
    }
}
