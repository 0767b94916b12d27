package org.homeward.query.security;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.BrokenGlassList;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.SecurityQuery.Which;

/** Where emergencies are kept. */
public interface BrokenGlass {
    /**
     * The emergencies, the newest first.
     *
     * @param which which of them
     * @param office of which office; empty for all
     * @param page which part
     */
    BrokenGlassList list(Which which, Optional<Office> office, Page page);

    /** The persons, and of each the groups, whose values an officer sees now. */
    Map<SubjectId, Set<PurposeGroup>> seenBy(UserId officer, Instant now);
}
