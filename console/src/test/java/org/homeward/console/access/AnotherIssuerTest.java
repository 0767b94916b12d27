package org.homeward.console.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.source.JWKSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.homeward.console.Console;
import org.homeward.console.sample.SampleParts;
import org.homeward.platform.security.SecurityConfiguration;
import org.homeward.platform.web.AccessConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/** The console when people sign in at another issuer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnotherIssuerTest {
    private static final UUID USER = new UUID(7, 7);
    private static final Map<String, Object> COUNSELLOR = Map.of(
            "sub", USER.toString(), "preferred_username", "amina", "office", "TRIPOLI", "roles", List.of("CSL", "REG"));
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    static Path data;

    private static SampleIssuer issuer;
    private static ConfigurableApplicationContext console;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeAll
    static void start() throws IOException {
        issuer = new SampleIssuer();
        secret(data, SampleIssuer.SECRET + "\n");
        console = console(data, issuer.url());
    }

    @AfterAll
    static void stop() {
        console.close();
        issuer.close();
    }

    @Test
    void a_page_leads_to_the_issuer_with_a_proof_key_and_back_to_the_page() {
        issuer.signsIn(COUNSELLOR);

        var page = get("/cases");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/cases");
        assertThat(page.body()).contains("amina");
        assertThat(issuer.asked().getLast())
                .containsEntry("client_id", "homeward-console")
                .containsEntry("redirect_uri", url() + "/login/oauth2/code/homeward-console")
                .containsEntry("response_type", "code")
                .containsEntry("scope", "openid")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce");
    }

    @Test
    void whoever_the_issuer_knows_without_office_or_role_does_not_get_in() {
        for (var missing : List.of("office", "roles")) {
            var claims = new HashMap<>(COUNSELLOR);
            claims.remove(missing);
            issuer.signsIn(claims);

            var page = get("/cases");

            assertThat(page.uri().toString()).endsWith("/sign-in?failed");
            assertThat(page.body()).contains("You could not be signed in").doesNotContain("password");
        }
    }

    @Test
    void leaving_ends_the_session_here_and_at_the_issuer() {
        issuer.signsIn(COUNSELLOR);
        var page = get("/cases");

        var left = submit(page, "/sign-out");

        assertThat(left.uri().toString()).isEqualTo(url() + "/sign-in?left");
        assertThat(left.body()).contains("You have signed out.").doesNotContain("password");
        assertThat(issuer.left().getLast())
                .containsEntry("post_logout_redirect_uri", url() + "/sign-in?left")
                .containsKey("id_token_hint");
        var before = issuer.asked().size();
        get("/cases");
        assertThat(issuer.asked()).hasSize(before + 1);
    }

    @Test
    void a_session_that_ends_at_the_issuer_ends_here() {
        issuer.signsIn(COUNSELLOR);
        get("/cases");
        var before = issuer.asked().size();
        get("/cases");
        assertThat(issuer.asked()).hasSize(before);

        var told =
                form("/logout/connect/back-channel/homeward-console", "logout_token", issuer.ended("homeward-console"));

        assertThat(told.statusCode()).isEqualTo(200);
        get("/cases");
        assertThat(issuer.asked()).hasSize(before + 1);
    }

    @Test
    void nobody_else_ends_a_session() {
        issuer.signsIn(COUNSELLOR);
        get("/cases");
        var before = issuer.asked().size();

        for (var token : List.of(issuer.ended("another-client"), issuer.accessToken("homeward-console", 300), "x")) {
            assertThat(form("/logout/connect/back-channel/homeward-console", "logout_token", token)
                            .statusCode())
                    .isGreaterThanOrEqualTo(400);
        }
        get("/cases");
        assertThat(issuer.asked()).hasSize(before);
    }

    @Test
    void the_form_to_sign_out_may_lead_to_the_issuer_and_no_form_elsewhere() {
        assertThat(get("/sign-in").headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("form-action 'self' " + issuer.url() + ";");
    }

    @Test
    void there_are_no_users_no_authorization_server_and_no_key_that_signs_tokens() {
        for (var own : List.of(
                UserAccounts.class,
                UserRecorder.class,
                UserDetailsService.class,
                RegisteredClientRepository.class,
                JWKSource.class)) {
            assertThat(console.getBeanNamesForType(own)).as(own.getSimpleName()).isEmpty();
        }
        assertThat(data.resolve("users.json")).doesNotExist();
        assertThat(data.resolve("keys").resolve("tokens.jwk")).doesNotExist();
    }

    @Test
    void the_api_takes_the_issuers_tokens_with_the_checks_of_any_token() {
        issuer.signsIn(COUNSELLOR);
        assertThat(api(issuer.accessToken("homeward-api", 300))).isEqualTo(404);
        assertThat(api(issuer.accessToken("homeward-console", 300))).isEqualTo(401);
        assertThat(api(issuer.accessToken("homeward-api", 301))).isEqualTo(401);
        issuer.signsIn(Map.of("sub", USER.toString(), "office", "TRIPOLI", "roles", List.of("SYS")));
        assertThat(api(issuer.accessToken("homeward-api", 300))).isEqualTo(401);
    }

    @Test
    void without_the_clients_secret_the_console_does_not_start(@TempDir Path empty) {
        assertThatThrownBy(() -> console(empty, issuer.url()))
                .rootCause()
                .hasMessageContaining("The secret by which the issuer knows the console is missing: put it into "
                        + empty.resolve("keys").resolve("client.secret"));
    }

    @Test
    void an_issuer_that_cannot_be_reached_is_said_on_the_page_and_by_the_api(@TempDir Path other) throws IOException {
        secret(other, SampleIssuer.SECRET);
        try (var waiting = console(other, "http://localhost:1")) {
            var page = send(HttpRequest.newBuilder(URI.create(url(waiting) + "/cases")));

            assertThat(page.uri().toString()).isEqualTo(url(waiting) + "/sign-in?failed");
            assertThat(page.body()).contains("You could not be signed in");

            var api = send(HttpRequest.newBuilder(URI.create(url(waiting) + "/api/nothing-here"))
                    .header("Authorization", "Bearer " + issuer.accessToken("homeward-api", 300)));

            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.headers().firstValue("Retry-After")).isPresent();
            assertThat(api.body()).contains("\"unavailable\"");
        }
    }

    private static void secret(Path folder, String secret) throws IOException {
        var file = Files.createDirectories(folder.resolve("keys")).resolve("client.secret");
        Files.writeString(file, secret);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static ConfigurableApplicationContext console(Path folder, String issuer) {
        return new SpringApplicationBuilder(SignedInElsewhere.class)
                .run(
                        "--server.port=0",
                        "--homeward.data=" + folder,
                        "--homeward.security.hosted=false",
                        "--homeward.security.issuer=" + issuer);
    }

    private static String url() {
        return url(console);
    }

    private static String url(ConfigurableApplicationContext at) {
        return "http://localhost:" + at.getEnvironment().getRequiredProperty("local.server.port");
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)));
    }

    private HttpResponse<String> submit(HttpResponse<String> page, String action) {
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return form(action, "_csrf", token.group(1));
    }

    private HttpResponse<String> form(String action, String field, String value) {
        return send(HttpRequest.newBuilder(URI.create(url() + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
    }

    private int api(String token) {
        return send(HttpRequest.newBuilder(URI.create(url() + "/api/nothing-here"))
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(
                    request.header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The console as it is, on the sample. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "org.homeward.console",
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Console.class),
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.homeward\\.console\\.sample\\..*")
            })
    @Import({SampleParts.class, SecurityConfiguration.class, AccessConfiguration.class})
    @PropertySource({"classpath:homeward-platform.properties", "classpath:org/homeward/console/console.properties"})
    static class SignedInElsewhere {}
}
