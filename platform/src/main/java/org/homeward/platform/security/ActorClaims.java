package org.homeward.platform.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.jwt.JwtClaimNames;

/** The claims by which a token says who acts: the same names for every issuer. */
public final class ActorClaims {
    /** The user: the id, or the UUID in it alone, as other issuers than our own number their users. */
    public static final String USER = JwtClaimNames.SUB;

    /** The roles, as a list of role codes. */
    public static final String ROLES = "roles";

    /** The office, as its code. */
    public static final String OFFICE = "office";

    private ActorClaims() {}

    /**
     * The actor a token speaks for; empty when the token does not say it completely. The system's own role cannot be
     * claimed: no person and no client is the system.
     */
    public static Optional<Actor> actorOf(ClaimAccessor claims) {
        try {
            var roles = roles(claims);
            var subject = claims.getClaimAsString(USER);
            var office = claims.getClaimAsString(OFFICE);
            if (subject == null || office == null || roles.isEmpty() || roles.contains(Role.SYS)) {
                return Optional.empty();
            }
            return Optional.of(new Actor(user(subject), roles, new Office(office)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static UserId user(String subject) {
        var named = subject.startsWith(UserId.PREFIX + "-");
        return new UserId(named ? subject : UserId.PREFIX + "-" + subject);
    }

    private static Set<Role> roles(ClaimAccessor claims) {
        var roles = EnumSet.noneOf(Role.class);
        if (claims.getClaims().get(ROLES) instanceof Collection<?> codes) {
            codes.forEach(code -> roles.add(Role.valueOf(String.valueOf(code))));
        }
        return roles;
    }
}
