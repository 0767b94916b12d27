package org.homeward.query.reporting;

import java.util.Collection;
import java.util.List;
import org.homeward.kernel.identity.AgreementId;

/** The departures on record. */
public interface AssistedFacts {
    /** Those on places of some agreements, recorded up to a position, in the order of their positions. */
    List<Assisted> of(Collection<AgreementId> agreements, long upTo);
}
