package org.homeward.query.funding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homeward.kernel.identity.AgreementId;

/** Where the agreements stand now, kept ready. */
public interface AgreementStates {
    /** All agreements, in the order of their ids. */
    SortedMap<AgreementId, AgreementState> all();

    /** One agreement, if it was signed. */
    Optional<AgreementState> find(AgreementId agreementId);

    /** Where the agreements stand after these facts, which are in the order of their positions. */
    static SortedMap<AgreementId, AgreementState> fold(Collection<? extends AgreementFact> facts) {
        var states = new TreeMap<AgreementId, AgreementState>(Comparator.comparing(AgreementId::value));
        for (var fact : facts) {
            states.put(
                    fact.agreementId(),
                    states.getOrDefault(fact.agreementId(), AgreementState.INITIAL)
                            .with(fact));
        }
        return states;
    }
}
