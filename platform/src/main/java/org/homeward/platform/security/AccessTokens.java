package org.homeward.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/** What an access token must say besides carrying a good signature. */
public final class AccessTokens {
    /** The longest life of an access token: so long a withdrawn right may live on. */
    public static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(10);

    private AccessTokens() {}

    /** Accepts tokens of the issuer, for the audience, unexpired, short-lived, that name an actor. */
    public static OAuth2TokenValidator<Jwt> validator(SecuritySettings settings, Clock wallClock) {
        var expiry = new JwtTimestampValidator(CLOCK_SKEW);
        expiry.setClock(wallClock);
        return new DelegatingOAuth2TokenValidator<>(
                expiry,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(settings.audience())),
                check("a token lives at most five minutes", AccessTokens::isShortLived),
                check(
                        "a token names user, office and roles",
                        token -> ActorClaims.actorOf(token).isPresent()));
    }

    private static boolean isShortLived(Jwt token) {
        var issued = token.getIssuedAt();
        var expires = token.getExpiresAt();
        return issued != null
                && expires != null
                && Duration.between(issued, expires).compareTo(LONGEST_LIFE) <= 0;
    }

    private static OAuth2TokenValidator<Jwt> check(String rule, Predicate<Jwt> holds) {
        return token -> holds.test(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", rule, null));
    }
}
