package org.homeward.query.funding;

import java.util.Collection;
import java.util.List;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.query.funding.AgreementFact.Cost;
import org.homeward.query.funding.AgreementFact.Place;
import org.homeward.query.funding.AgreementFact.Terms;

/** The funding facts on record, always those up to a position and in the order of their positions. */
public interface FundingFacts {
    /** What all agreements have agreed. */
    List<Terms> terms(long upTo);

    /** What happened to the places of some agreements. */
    List<Place> places(Collection<AgreementId> agreements, long upTo);

    /** What some agreements have paid. */
    List<Cost> costs(Collection<AgreementId> agreements, long upTo);

    /** Everything that happened to some agreements. */
    List<AgreementFact> all(Collection<AgreementId> agreements, long upTo);

    /** The in-kind support that one agreement pays. */
    List<SupportFact> support(AgreementId agreement, long upTo);

    /** The demand for money. */
    List<DemandFact> demand(long upTo);
}
