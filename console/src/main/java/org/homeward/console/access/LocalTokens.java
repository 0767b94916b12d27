package org.homeward.console.access;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Role;
import org.homeward.platform.security.AccessTokens;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Access tokens for whoever may read the signing key of a data folder: the operator of this machine, not a client. They
 * are the tokens of a user, and say so.
 */
public final class LocalTokens {
    private static final String AUDIENCE = "homeward-api";

    private final UserAccounts users;
    private final NimbusJwtEncoder encoder;
    private final String issuer;

    /** Tokens of a data folder, as its server on this port would issue them. */
    public LocalTokens(Path data, int port) {
        this(data, issuer(port));
    }

    /** Tokens of a data folder, as the console that is known by this address would issue them. */
    public LocalTokens(Path data, String issuer) {
        users = new UserAccounts(data);
        encoder = new NimbusJwtEncoder(TokenKeys.in(SignInConfiguration.keyFile(data)));
        this.issuer = issuer;
    }

    /** The address of a server on this machine, as its tokens name it. */
    public static String issuer(int port) {
        return "http://localhost:" + port;
    }

    /**
     * A token of the first user who holds the role and may sign in.
     *
     * @throws IllegalStateException if there is none
     */
    public String of(Role role) {
        var account = users.all().stream()
                .filter(user -> user.enabled() && user.roles().contains(role))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No user holds the role " + role + "; add one with: homeward user add NAME --role " + role));
        return of(account.actor());
    }

    /** A token of somebody who acts, whether a user or one of a story's people. */
    public String of(Actor actor) {
        var now = Instant.now();
        var claims = JwtClaimsSet.builder()
                .issuer(issuer)
                .audience(List.of(AUDIENCE))
                .subject(actor.id().value())
                .issuedAt(now)
                .expiresAt(now.plus(AccessTokens.LONGEST_LIFE));
        TokenClaims.of(actor).forEach(claims::claim);
        return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
    }
}
