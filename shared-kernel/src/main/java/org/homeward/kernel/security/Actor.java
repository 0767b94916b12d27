package org.homeward.kernel.security;

import java.util.Set;
import org.homeward.kernel.identity.UserId;

/**
 * Who asks for something.
 *
 * @param id the user or service
 * @param roles the roles it holds now
 * @param office the office it acts for
 */
public record Actor(UserId id, Set<Role> roles, Office office) {
    public Actor {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("an actor has at least one role");
        }
    }

    /** Whether the actor holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
