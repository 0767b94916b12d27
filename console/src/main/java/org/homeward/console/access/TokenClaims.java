package org.homeward.console.access;

import java.util.List;
import java.util.Map;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Role;
import org.homeward.platform.security.ActorClaims;

/** What a token says of who acts. */
final class TokenClaims {
    private TokenClaims() {}

    /** The claims by which {@link ActorClaims} knows who acts. */
    static Map<String, Object> of(Actor actor) {
        List<String> roles = actor.roles().stream().sorted().map(Role::name).toList();
        return Map.of(
                ActorClaims.ROLES, roles, ActorClaims.OFFICE, actor.office().code());
    }
}
