package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, with a browser and with a token. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInIT {
    private static final Pattern USER = Pattern.compile("amina  (user-[0-9a-f-]{36})");

    @TempDir
    static Path data;

    private static Server server;

    @BeforeAll
    static void start() {
        server = Program.serve(data, "run");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void the_first_run_names_a_first_user_and_shows_the_password_once() {
        assertThat(server.printed()).anyMatch(line -> line.startsWith("The first user is admin with the password "));
    }

    @Test
    void whoever_signs_in_comes_to_the_overview_and_stays_signed_in() {
        var password = server.addUser("salma", "CSL");
        var browser = new Browsing(server);

        var page = browser.signIn("salma", password);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri().getPath()).isEqualTo("/");
        assertThat(page.body()).contains("salma");
        assertThat(browser.get("/cases").uri().getPath()).isEqualTo("/cases");
    }

    @Test
    void a_page_asked_for_without_sign_in_leads_to_the_sign_in() {
        assertThat(new Browsing(server).get("/cases").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_disabled_user_get_the_same_answer() {
        var password = server.addUser("karim", "REG");
        assertThat(Program.run("user", "disable", "karim", "--data", data.toString())
                        .exitCode())
                .isZero();

        for (var tried : Map.of("admin", "guessed", "nobody", "guessed", "karim", password)
                .entrySet()) {
            var page = new Browsing(server).signIn(tried.getKey(), tried.getValue());
            assertThat(page.uri().getPath()).isEqualTo("/sign-in");
            assertThat(page.uri().getQuery()).isEqualTo("failed");
        }
    }

    @Test
    void after_ten_tries_in_a_minute_even_the_right_password_has_to_wait() {
        var password = server.addUser("yusuf", "OUT");
        var browser = new Browsing(server);
        for (var i = 0; i < 10; i++) {
            browser.signIn("yusuf", "guess " + i);
        }

        assertThat(browser.signIn("yusuf", password).uri().getQuery()).isEqualTo("failed");
    }

    @Test
    void signing_out_ends_the_session() {
        var password = server.addUser("leila", "SHM");
        var browser = new Browsing(server);
        var page = browser.signIn("leila", password);

        browser.submit(page, "/sign-out", Map.of());

        assertThat(browser.get("/cases").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_token_opens_the_api_and_nothing_that_the_role_may_not_do() {
        server.addUser("idris", "PM");

        assertThat(server.asUser("PM").get("/api/agreements").status()).isEqualTo(200);
        var denied = server.asUser("ADM").get("/api/agreements");
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.code()).isEqualTo("security.role-not-permitted");
    }

    @Test
    void the_history_of_a_users_rights_is_among_the_events() {
        server.addUser("amina", "CSL");
        assertThat(Program.run("user", "disable", "amina", "--data", data.toString())
                        .exitCode())
                .isZero();
        var id = USER.matcher(
                        Program.run("user", "list", "--data", data.toString()).text())
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        var auditor = server.as("AUD");

        var stream = Eventually.value(
                () -> auditor.get("/api/audit/streams/" + id).text(), text -> text.contains("security.user-disabled"));
        assertThat(stream)
                .contains("security.user-added", "security.user-disabled")
                .doesNotContain("amina");
    }

    @Test
    void there_is_no_token_for_a_role_that_nobody_holds() {
        var printed = Program.run("token", "DPO", "--data", data.toString());

        assertThat(printed.exitCode()).isNotZero();
        assertThat(printed.text()).contains("No user holds the role DPO");
    }

    @Test
    void health_is_open_and_says_no_more_than_up() {
        var page = new Browsing(server).get("/health");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("\"UP\"").doesNotContain("eventStore");
    }
}
