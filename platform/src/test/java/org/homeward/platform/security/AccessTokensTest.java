package org.homeward.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessTokensTest {
    private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");
    private static final SecuritySettings SETTINGS =
            new SecuritySettings("https://issuer.example", true, "", "homeward-api", 60, 10);

    @Test
    void a_complete_token_is_accepted() {
        assertThat(accepted(token -> token)).isTrue();
    }

    @Test
    void an_expired_token_is_refused() {
        assertThat(accepted(token -> token.issuedAt(NOW.minusSeconds(200)).expiresAt(NOW.minusSeconds(20))))
                .isFalse();
    }

    @Test
    void a_token_of_another_issuer_or_for_another_audience_is_refused() {
        assertThat(accepted(token -> token.issuer("https://other.example"))).isFalse();
        assertThat(accepted(token -> token.audience(List.of("another-api")))).isFalse();
    }

    @Test
    void a_token_that_lives_longer_than_five_minutes_is_refused() {
        assertThat(accepted(token -> token.expiresAt(NOW.plusSeconds(301)))).isFalse();
    }

    @Test
    void a_token_without_roles_with_an_unknown_role_or_without_office_is_refused() {
        assertThat(accepted(token -> token.claim("roles", List.of()))).isFalse();
        assertThat(accepted(token -> token.claim("roles", List.of("KING")))).isFalse();
        assertThat(accepted(token -> token.claims(claims -> claims.remove("office"))))
                .isFalse();
    }

    @Test
    void an_issuer_may_call_its_users_by_a_bare_uuid_and_by_nothing_else() {
        assertThat(accepted(token -> token.subject(new UUID(0, 1).toString()))).isTrue();
        assertThat(accepted(token -> token.subject("amina"))).isFalse();
        assertThat(accepted(token -> token.subject("case-" + new UUID(0, 1)))).isFalse();
    }

    @Test
    void whoever_has_a_bare_uuid_acts_as_the_user_of_that_uuid() {
        var token = token().subject(new UUID(0, 1).toString()).build();

        assertThat(ActorClaims.actorOf(token)).map(Actor::id).contains(UserId.of(new UUID(0, 1)));
    }

    @Test
    void no_token_can_claim_to_be_the_system() {
        assertThat(accepted(token -> token.claim("roles", List.of("REG", "SYS"))))
                .isFalse();
    }

    private static boolean accepted(UnaryOperator<Jwt.Builder> change) {
        var validator = AccessTokens.validator(SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));
        return !validator.validate(change.apply(token()).build()).hasErrors();
    }

    private static Jwt.Builder token() {
        return Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .issuer("https://issuer.example")
                .audience(List.of("homeward-api"))
                .subject(UserId.of(new UUID(0, 1)).value())
                .issuedAt(NOW)
                .expiresAt(NOW.plusSeconds(300))
                .claim("roles", List.of("REG"))
                .claim("office", "TRIPOLI");
    }
}
