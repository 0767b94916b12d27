package org.homeward.query.funding;

import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.messaging.MetaData;
import org.homeward.kernel.funding.AgreementList;
import org.homeward.kernel.funding.AgreementStatus;
import org.homeward.kernel.funding.FundingQuery.FindAgreement;
import org.homeward.kernel.funding.FundingQuery.FindAgreements;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.axon.MessageMetadata;
import org.homeward.platform.readstore.KnownPositions;

/** Asks as the query bus would. */
public final class FundingQuestions {
    private final FundingFacts facts;
    private final AgreementStates states;
    private final Supplier<KnownPositions> positions;
    private Role role = Role.FIN;
    private Office office = Office.TRIPOLI;

    /** Questions about these facts and states. */
    public FundingQuestions(FundingFacts facts, AgreementStates states, Supplier<KnownPositions> positions) {
        this.facts = facts;
        this.states = states;
        this.positions = positions;
    }

    /** The answer. */
    public AgreementList answer(FindAgreements query) {
        return answers().answer(query, metadata());
    }

    /** The answer. */
    public AgreementStatus answer(FindAgreement query) {
        return answers().answer(query, metadata());
    }

    private FundingAnswers answers() {
        return new FundingAnswers(facts, states, positions.get());
    }

    /** From now on somebody with this role of this office asks. */
    public void askAs(Role other, Office of) {
        role = other;
        office = of;
    }

    private MetaData metadata() {
        return MessageMetadata.of(new Actor(UserId.of(new UUID(8, 3)), Set.of(role), office), Purpose.FUNDING);
    }
}
