package org.homeward.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.homeward.platform.PlatformConfiguration;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.security.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process that believes another's tokens, as clients meet it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessIT {
    private static final UserId USER = UserId.of(new UUID(4, 4));
    private static final int REQUESTS_PER_MINUTE = 40;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningProcess process =
            new RunningProcess(ApiProcess.class, "--homeward.security.requests-per-minute=" + REQUESTS_PER_MINUTE);
    private final TestIssuer issuer = process.issuer();
    private final int fetchedAtStart = issuer.fetched();

    @AfterAll
    void stop() {
        process.close();
    }

    @Test
    void the_issuers_keys_are_fetched_when_the_first_token_comes_and_not_at_the_start() {
        assertThat(fetchedAtStart).isZero();
        assertThat(process.get("/api/test/me", token(Role.REG)).statusCode()).isEqualTo(200);
        assertThat(issuer.fetched()).isEqualTo(1);
    }

    @Test
    void a_token_says_who_asks() {
        var answer = process.get("/api/test/me", token(Role.REG, Role.CSL));
        assertThat(answer.body()).contains(USER.value()).contains("TRIPOLI").contains("REG", "CSL");
    }

    @Test
    void without_a_token_the_api_says_so() {
        var answer = process.get("/api/test/me", "");
        assertProblem(answer, 401, "security.no-token");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void a_token_that_is_not_one_is_refused() {
        assertBadToken("nonsense");
        assertBadToken("a.b.c");
        assertBadToken(issuer.forged(USER, Office.TRIPOLI, Role.REG));
        assertBadToken(unsigned(token(Role.REG)));
    }

    @Test
    void an_expired_token_is_refused() {
        var hourAgo = Instant.now().minusSeconds(3600);
        assertBadToken(changed(
                claims -> claims.issueTime(Date.from(hourAgo)).expirationTime(Date.from(hourAgo.plusSeconds(300)))));
    }

    @Test
    void a_token_for_another_audience_or_from_another_issuer_is_refused() {
        assertBadToken(changed(claims -> claims.audience("another-api")));
        assertBadToken(changed(claims -> claims.issuer("https://another.example")));
    }

    @Test
    void a_token_that_names_no_actor_or_the_system_is_refused() {
        assertBadToken(changed(claims -> claims.claim("office", "")));
        assertBadToken(changed(claims -> claims.subject("somebody")));
        assertBadToken(issuer.token(USER, Office.TRIPOLI, Role.SYS));
        assertBadToken(issuer.token(USER, Office.TRIPOLI));
    }

    @Test
    void health_is_open_and_says_no_more_than_up() {
        var answer = process.get("/health", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.body()).path("status").asString("")).isEqualTo("UP");
        assertThat(answer.body()).doesNotContain("path", "disk");
    }

    @Test
    void what_nobody_opened_is_not_there_with_or_without_a_token() {
        assertProblem(process.get("/", ""), 404, "not-found");
        assertProblem(process.get("/secret", token(Role.HOM)), 404, "not-found");
        assertProblem(process.get("/env", token(Role.ADM)), 404, "not-found");
    }

    @Test
    void the_description_of_the_api_takes_a_token() {
        assertProblem(process.get("/api/openapi.json", ""), 401, "security.no-token");
    }

    @Test
    void a_cookie_is_neither_given_nor_taken() {
        var answer = process.get("/api/test/me", token(Role.REG));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void one_user_makes_so_many_requests_a_minute_and_another_is_not_disturbed() {
        var eager = issuer.token(UserId.of(new UUID(5, 5)), Office.TRIPOLI, Role.REG);
        var statuses = new ArrayList<Integer>();
        var last = process.get("/api/test/me", eager);
        while (last.statusCode() == 200 && statuses.size() < 2 * REQUESTS_PER_MINUTE) {
            statuses.add(last.statusCode());
            last = process.get("/api/test/me", eager);
        }
        assertThat(statuses).hasSizeGreaterThanOrEqualTo(REQUESTS_PER_MINUTE);
        assertProblem(last, 429, "security.too-many-requests");
        assertThat(last.headers().firstValue("Retry-After")).isPresent();
        assertThat(process.get("/api/test/me", issuer.token(UserId.of(new UUID(6, 6)), Office.TRIPOLI, Role.REG))
                        .statusCode())
                .isEqualTo(200);
    }

    private void assertBadToken(String token) {
        var answer = process.get("/api/test/me", token);
        assertProblem(answer, 401, "security.bad-token");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asString("")).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
    }

    private String token(Role... roles) {
        return issuer.token(USER, Office.TRIPOLI, roles);
    }

    private String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return issuer.token(USER, Office.TRIPOLI, change, Role.REG);
    }

    /** The same claims, and a header that says no signature is needed. */
    private static String unsigned(String token) {
        var header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));
        return header + "." + List.of(token.split("\\.")).get(1) + ".";
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({PlatformConfiguration.class, Me.class})
    static class ApiProcess {}

    @RestController
    static final class Me {
        private final CurrentActor actors;

        Me(CurrentActor actors) {
            this.actors = actors;
        }

        @GetMapping("/api/test/me")
        Actor me() {
            return actors.find().orElseThrow();
        }
    }
}
