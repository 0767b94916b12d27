package org.homeward.console.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The sign-ins under way and the tokens given out, for as long as they matter. They end with the process: whoever is
 * in the middle of a sign-in begins again.
 */
final class OpenAuthorizations implements OAuth2AuthorizationService {
    private static final int MOST = 10_000;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Cache<String, OAuth2Authorization> open =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    @Override
    public void save(OAuth2Authorization authorization) {
        open.put(authorization.getId(), authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        open.invalidate(authorization.getId());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return open.getIfPresent(id);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return open.asMap().values().stream().filter(holding(token)).findFirst().orElse(null);
    }

    private static Predicate<OAuth2Authorization> holding(String token) {
        return authorization -> token.equals(authorization.getAttribute(OAuth2ParameterNames.STATE))
                || holds(authorization.getToken(OAuth2AuthorizationCode.class), token)
                || authorization.getToken(token) != null;
    }

    private static boolean holds(OAuth2Authorization.@Nullable Token<? extends OAuth2Token> held, String token) {
        return held != null && held.getToken().getTokenValue().equals(token);
    }
}
