package org.homeward.platform.security;

import java.util.Optional;
import org.homeward.kernel.security.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Who is signed in on this thread, by access token or by console session. */
public final class CurrentActor {
    /** The actor; empty when nobody is signed in or the sign-in does not name an actor. */
    public Optional<Actor> find() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .flatMap(CurrentActor::of);
    }

    /** The actor an authentication stands for. */
    public static Optional<Actor> of(Authentication authentication) {
        return authentication.isAuthenticated() && authentication.getPrincipal() instanceof ClaimAccessor claims
                ? ActorClaims.actorOf(claims)
                : Optional.empty();
    }
}
