package org.homeward.platform.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/**
 * Whose streams an actor reaches: those of one office, or all; and of these, what is entrusted to nobody or to the actor.
 * A stream belongs to the office of the actor that began it.
 *
 * @param actor who acts
 * @param acting the roles in which the actor acts
 * @param office the office, or empty for all
 */
public record Scope(UserId actor, Set<Role> acting, Optional<Office> office) {
    /** The roles whose work is not bound to an office. A donor's office is the donor. */
    public static final Set<Role> MISSION_WIDE =
            Set.copyOf(EnumSet.of(Role.RIO, Role.PM, Role.FIN, Role.HOM, Role.AUD, Role.DPO, Role.SYS));

    public Scope {
        acting = Set.copyOf(acting);
    }

    /** What the actor reaches with all its roles together. */
    public static Scope of(Actor actor) {
        return of(actor, actor.roles());
    }

    static Scope of(Actor actor, Collection<Role> acting) {
        return new Scope(
                actor.id(),
                Set.copyOf(acting),
                acting.stream().anyMatch(MISSION_WIDE::contains) ? Optional.empty() : Optional.of(actor.office()));
    }

    /** Whether what belongs to this office is reached. */
    public boolean reaches(Office owner) {
        return office.map(owner::equals).orElse(true);
    }

    /** Whether what is entrusted to these users, each in a role, is reached in one of the roles. */
    public boolean isEntrusted(Map<Role, UserId> workers) {
        return acting.stream()
                .anyMatch(role -> workers.getOrDefault(role, actor).equals(actor));
    }

    /** Whether what belongs to this office and is entrusted to these users is reached. */
    public boolean reaches(Office owner, Map<Role, UserId> workers) {
        return reaches(owner) && isEntrusted(workers);
    }
}
