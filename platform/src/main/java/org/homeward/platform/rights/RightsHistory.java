package org.homeward.platform.rights;

import java.util.List;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.UserEvent;

/** What happened to the rights of users, among all other events. */
public interface RightsHistory {
    /**
     * Stores what of a user's history is not stored yet.
     *
     * @param user the user
     * @param all everything that ever happened to the user, in order
     * @throws RuntimeException if it cannot be stored now; it may be tried again
     */
    void record(UserId user, List<? extends UserEvent> all);
}
