package org.homeward.kernel.audit;

import java.util.List;

/**
 * A page of refused commands, the newest first.
 *
 * @param refusals the refusals
 * @param next the cursor of the next page; empty when this is the last
 * @param position the position of the last event taken into account
 */
public record RefusalPage(List<RefusalEntry> refusals, String next, long position) {
    public RefusalPage {
        refusals = List.copyOf(refusals);
    }
}
