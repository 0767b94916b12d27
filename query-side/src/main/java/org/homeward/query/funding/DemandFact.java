package org.homeward.query.funding;

import java.util.Collection;
import java.util.HashSet;

/**
 * What happened to a case's wish for money.
 *
 * @param caseId the case
 * @param agreement the agreement that was asked, or empty
 * @param step what happened
 */
public record DemandFact(String caseId, String agreement, Step step) {
    /** What can happen to the wish. */
    public enum Step {
        LISTED,
        DECLINED,
        RESERVED,
        PAUSED,
        RESUMED,
        ENDED
    }

    /** How many cases wait for money after these facts, which are in the order of their positions. */
    static int waiting(Collection<DemandFact> facts) {
        var wishing = new HashSet<String>();
        var paused = new HashSet<String>();
        for (var fact : facts) {
            switch (fact.step()) {
                case LISTED, DECLINED -> wishing.add(fact.caseId());
                case RESERVED, ENDED -> wishing.remove(fact.caseId());
                case PAUSED -> paused.add(fact.caseId());
                case RESUMED -> paused.remove(fact.caseId());
            }
        }
        wishing.removeAll(paused);
        return wishing.size();
    }
}
