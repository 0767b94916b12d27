package org.homeward.platform.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/**
 * Whose streams an actor reaches: those of one office, or all. A stream belongs to the office of the actor that began
 * it.
 *
 * @param office the office, or empty for all
 */
public record Scope(Optional<Office> office) {
    /** The roles whose work is not bound to an office. */
    public static final Set<Role> MISSION_WIDE =
            Set.copyOf(EnumSet.of(Role.RIO, Role.PM, Role.FIN, Role.HOM, Role.AUD, Role.DON, Role.DPO, Role.SYS));

    private static final Scope EVERYTHING = new Scope(Optional.empty());

    /** What the actor reaches with all its roles together. */
    public static Scope of(Actor actor) {
        return of(actor.roles(), actor.office());
    }

    static Scope of(Collection<Role> roles, Office office) {
        return roles.stream().anyMatch(MISSION_WIDE::contains) ? EVERYTHING : new Scope(Optional.of(office));
    }

    /** Whether what belongs to this office is reached. */
    public boolean reaches(Office owner) {
        return office.map(owner::equals).orElse(true);
    }
}
