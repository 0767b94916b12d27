package org.homeward.query.audit;

import java.util.List;
import org.homeward.kernel.audit.RefusalEntry;
import org.homeward.kernel.audit.RefusalFilter;

/** The register of refused commands. */
public interface Refusals {
    /**
     * Refusals that pass a filter, the newest first.
     *
     * @param filter which
     * @param before the position before which they were recorded
     * @param limit how many at most
     */
    List<RefusalEntry> find(RefusalFilter filter, long before, int limit);
}
