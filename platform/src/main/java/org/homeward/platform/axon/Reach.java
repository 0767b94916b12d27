package org.homeward.platform.axon;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.security.Role;
import org.homeward.platform.security.Policies;
import org.homeward.platform.security.PolicyTable;
import org.homeward.platform.security.Scope;

/** What a question may be answered with: only the roles that may ask it count, as they do for a command. */
public final class Reach {
    private static final PolicyTable TABLE = Policies.table();

    private Reach() {}

    /** With which roles this question is asked. */
    public static Set<Role> roles(Query<?> query, Map<String, ?> metadata) {
        var acting = EnumSet.noneOf(Role.class);
        acting.addAll(MessageMetadata.actorOf(metadata).roles());
        acting.retainAll(TABLE.rolesFor(query.getClass()));
        return acting;
    }

    /** Whose streams this question reaches, asked with this metadata. */
    public static Scope of(Query<?> query, Map<String, ?> metadata) {
        return TABLE.scopeOf(MessageMetadata.actorOf(metadata), query.getClass());
    }
}
