package org.homeward.kernel.security;

import org.homeward.kernel.identity.UserId;

/**
 * An event that puts its stream into the care of one holder of a role. From then on whoever reaches the stream by that
 * role alone does not reach it any more, unless it is the same user.
 */
public interface Entrusting {
    /** The role in which the user cares for the stream. */
    Role role();

    /** The user. */
    UserId worker();
}
