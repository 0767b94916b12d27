package org.homeward.query.funding;

import org.homeward.kernel.funding.AgreementList;
import org.homeward.kernel.funding.AgreementStatus;
import org.homeward.kernel.funding.FundingQuery.FindAgreement;
import org.homeward.kernel.funding.FundingQuery.FindAgreements;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.Asks;
import org.homeward.platform.web.Means;
import org.homeward.platform.web.Questions;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Agreements over HTTP. */
@RestController
@RequestMapping("/api/agreements")
final class AgreementsEndpoint {
    private final Questions questions;

    AgreementsEndpoint(QueryDispatcher queries, CurrentActor actors) {
        questions = new Questions(queries, actors);
    }

    @GetMapping
    @Asks(value = FindAgreements.class, summary = "All agreements: places left, budget, spent")
    AgreementList agreements(@Means(Means.AS_OF) @RequestParam(defaultValue = "") String asOf) {
        return questions.ask(new FindAgreements(Questions.asOf(asOf)));
    }

    @GetMapping("/{agreementId}")
    @Asks(value = FindAgreement.class, summary = "One agreement with its budget lines")
    AgreementStatus agreement(
            @Means("the agreement") @PathVariable String agreementId,
            @Means(Means.AS_OF) @RequestParam(defaultValue = "") String asOf) {
        return questions.ask(
                new FindAgreement(Questions.identifier(agreementId, AgreementId::new), Questions.asOf(asOf)));
    }
}
