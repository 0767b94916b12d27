package org.homeward.platform.policy;

import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/** The system as an actor: its own policies and deadlines. */
public final class SystemActor {
    /** The id under which the system acts. */
    public static final UserId ID = UserId.of(new UUID(0, 0));

    /** What stands for the content of a command that was due on a day. */
    public static final String DUE = "agenda";

    private SystemActor() {}

    /** The system, acting for this office. */
    public static Actor in(Office office) {
        return new Actor(ID, Set.of(Role.SYS), office);
    }
}
