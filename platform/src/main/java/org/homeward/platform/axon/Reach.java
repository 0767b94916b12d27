package org.homeward.platform.axon;

import java.util.Map;
import org.homeward.kernel.message.Query;
import org.homeward.platform.security.Policies;
import org.homeward.platform.security.PolicyTable;
import org.homeward.platform.security.Scope;

/** What a question may be answered with: only the roles that may ask it count, as they do for a command. */
public final class Reach {
    private static final PolicyTable TABLE = Policies.table();

    private Reach() {}

    /** Whose streams this question reaches, asked with this metadata. */
    public static Scope of(Query<?> query, Map<String, ?> metadata) {
        return TABLE.scopeOf(MessageMetadata.actorOf(metadata), query.getClass());
    }
}
