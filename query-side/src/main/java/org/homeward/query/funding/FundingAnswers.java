package org.homeward.query.funding;

import java.util.HashMap;
import java.util.List;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.funding.AgreementList;
import org.homeward.kernel.funding.AgreementStatus;
import org.homeward.kernel.funding.FundingQuery.FindAgreement;
import org.homeward.kernel.funding.FundingQuery.FindAgreements;
import org.homeward.kernel.funding.FundingQuery.FollowAgreement;
import org.homeward.kernel.message.Changed;
import org.homeward.kernel.time.Known;
import org.homeward.platform.axon.Reach;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.readstore.KnownPositions;
import org.springframework.stereotype.Component;

/** Answers what finance asks, and donors of their own agreements: from the states kept ready for now, from the facts for any moment before. */
@Component
final class FundingAnswers {
    private final FundingFacts facts;
    private final AgreementStates states;
    private final KnownPositions positions;

    FundingAnswers(FundingFacts facts, AgreementStates states, KnownPositions positions) {
        this.facts = facts;
        this.states = states;
        this.positions = positions;
    }

    @QueryHandler
    AgreementList answer(FindAgreements query, MetaData metadata) {
        var scope = Reach.of(query, metadata);
        var position = positions.resolve(query.asOf());
        var found = isLatest(query.asOf())
                ? states.all()
                : AgreementStates.fold(
                        facts.all(AgreementStates.fold(facts.terms(position)).keySet(), position));
        var shown = new HashMap<>(found);
        shown.values().removeIf(state -> !scope.reaches(state.donor().office()));
        return FundingViews.list(position, shown, facts.demand(position));
    }

    @QueryHandler
    AgreementStatus answer(FindAgreement query, MetaData metadata) {
        var id = query.agreementId();
        var position = positions.resolve(query.asOf());
        var state = isLatest(query.asOf())
                ? states.find(id).orElseThrow(NotFound::new)
                : AgreementStates.fold(facts.all(List.of(id), position)).get(id);
        if (state == null || !Reach.of(query, metadata).reaches(state.donor().office())) {
            throw new NotFound();
        }
        return FundingViews.status(position, state, facts.support(id, position), facts.demand(position));
    }

    @QueryHandler
    Changed answer(FollowAgreement query, MetaData metadata) {
        var position = positions.resolve(Known.LATEST);
        var scope = Reach.of(query, metadata);
        if (states.find(query.agreementId())
                .filter(state -> scope.reaches(state.donor().office()))
                .isEmpty()) {
            throw new NotFound();
        }
        return new Changed(query.followedId(), position);
    }

    private static boolean isLatest(Known known) {
        return known instanceof Known.Latest;
    }
}
