package org.homeward.kernel.casework;

import java.util.Set;
import org.homeward.kernel.security.Role;

/** What may be said in clear about a hold; its kind and reason are personal data. */
public enum HoldClass {
    PROTECTION,
    CHILD,
    MEDICAL,
    OTHER;

    /** Who may release a hold of this class: whoever can judge that the danger is over (handbook, INV 06). */
    public Set<Role> releasedBy() {
        return switch (this) {
            case PROTECTION, CHILD -> Set.of(Role.PRO, Role.CPO);
            case MEDICAL -> Set.of(Role.MED);
            case OTHER -> Set.of(Role.PRO, Role.CPO, Role.MED, Role.PM);
        };
    }
}
