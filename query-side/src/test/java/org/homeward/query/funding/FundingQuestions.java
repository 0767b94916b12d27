package org.homeward.query.funding;

import java.util.function.Supplier;
import org.homeward.kernel.funding.AgreementList;
import org.homeward.kernel.funding.AgreementStatus;
import org.homeward.kernel.funding.FundingQuery.FindAgreement;
import org.homeward.kernel.funding.FundingQuery.FindAgreements;
import org.homeward.platform.readstore.KnownPositions;

/** Asks as the query bus would. */
public final class FundingQuestions {
    private final FundingFacts facts;
    private final AgreementStates states;
    private final Supplier<KnownPositions> positions;

    /** Questions about these facts and states. */
    public FundingQuestions(FundingFacts facts, AgreementStates states, Supplier<KnownPositions> positions) {
        this.facts = facts;
        this.states = states;
        this.positions = positions;
    }

    /** The answer. */
    public AgreementList answer(FindAgreements query) {
        return answers().answer(query);
    }

    /** The answer. */
    public AgreementStatus answer(FindAgreement query) {
        return answers().answer(query);
    }

    private FundingAnswers answers() {
        return new FundingAnswers(facts, states, positions.get());
    }
}
