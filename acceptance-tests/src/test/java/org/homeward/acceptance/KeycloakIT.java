package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People sign in at a Keycloak with the realm that is shipped; its tokens open console and API. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeycloakIT {
    private static final String PASSWORD = "walks home in November";

    @TempDir
    static Path data;

    private static Keycloak keycloak;
    private static Server server;
    private static Chromium browser;

    @BeforeAll
    static void start() throws IOException {
        keycloak = new Keycloak(Keycloak.Given.byEnvironment().orElseThrow());
        System.out.println("homeward: keycloak: version " + keycloak.version());
        var secret = Files.createDirectories(data.resolve("keys")).resolve("client.secret");
        Files.writeString(secret, keycloak.secret());
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        server = Program.serve(
                Map.of("HOMEWARD_SECURITY_HOSTED", "false", "HOMEWARD_SECURITY_ISSUER", keycloak.issuer()),
                data,
                "run");
        keycloak.consoleAt(server.url());
        keycloak.addUser("amina", PASSWORD, "TRIPOLI", List.of("OUT", "CSL"));
        browser = new Chromium(server);
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
        keycloak.close();
    }

    @Test
    void whoever_signs_in_there_works_here_and_leaving_here_is_leaving_there() {
        var page = signIn("/cases", "amina");
        assertThat(page.url()).startsWith(server.url() + "/cases");
        assertThat(page.content()).contains("amina");

        page.getByText("Sign out").first().click();
        page.getByText("You have signed out.").waitFor();
        assertThat(page.url()).isEqualTo(server.url() + "/sign-in?left");

        page.navigate("/cases");
        page.locator("#password").waitFor();
        assertThat(page.url()).startsWith(keycloak.issuer());
    }

    @Test
    void whoever_is_signed_out_there_by_an_administrator_is_out_here() {
        var leila = keycloak.addUser("leila", PASSWORD, "TRIPOLI", List.of("SHM"));
        var page = signIn("/cases", "leila");
        assertThat(page.url()).startsWith(server.url() + "/cases");

        keycloak.signOut(leila);

        page.navigate("/cases");
        page.locator("#password").waitFor();
        assertThat(page.url()).startsWith(keycloak.issuer());
    }

    @Test
    void whoever_has_no_role_here_does_not_get_in() {
        keycloak.addUser("karim", PASSWORD, "TRIPOLI", List.of());

        var page = signIn("/", "karim");

        assertThat(page.url()).isEqualTo(server.url() + "/sign-in?failed");
    }

    @Test
    void a_wrong_password_does_not_get_further_than_there() {
        keycloak.addUser("salma", PASSWORD, "TRIPOLI", List.of("CSL"));

        var page = signIn("/", "salma", "guessed");

        assertThat(page.url()).startsWith(keycloak.issuer());
    }

    @Test
    void a_program_gets_a_token_by_a_device_and_acts_as_the_user_who_allowed_it() {
        var begun = keycloak.ask("auth/device", Map.of("client_id", "homeward-cli"));
        var page = browser.open(Chromium.WIDE);
        page.navigate(begun.path("verification_uri_complete").asString(""));
        typed(page, "amina", PASSWORD);
        page.locator("#kc-login[name=accept]").click();
        page.getByText("Device Login Successful").first().waitFor();
        var token = keycloak.ask(
                        "token",
                        Map.of(
                                "grant_type",
                                "urn:ietf:params:oauth:grant-type:device_code",
                                "client_id",
                                "homeward-cli",
                                "device_code",
                                begun.path("device_code").asString("")))
                .path("access_token")
                .asString("");
        var api = new Api(server.url(), () -> token);
        var caseId = Office.id("case");

        var accepted = api.post(
                "/api/casework/open-enquiry",
                Map.of("caseId", caseId, "channel", "WALK_IN", "receivedOn", Office.today()));

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        var shown = Eventually.value(() -> api.get("/api/cases/" + caseId), answer -> answer.status() == 200);
        assertThat(shown.text()).contains("ENQUIRY");
        assertThat(api.get("/api/audit/streams/" + caseId).code()).isEqualTo("security.role-not-permitted");
    }

    @Test
    void a_token_for_something_else_opens_nothing() {
        var foreign = keycloak.ask(
                        "token",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "amina",
                                "password", PASSWORD))
                .path("access_token")
                .asString("");

        assertThat(foreign).contains(".");
        assertThat(new Api(server.url(), () -> foreign).get("/api/cases").code())
                .isEqualTo("security.bad-token");
    }

    private static Page signIn(String path, String name) {
        return signIn(path, name, PASSWORD);
    }

    private static Page signIn(String path, String name, String password) {
        var page = browser.open(Chromium.WIDE);
        page.navigate(path);
        typed(page, name, password);
        return page;
    }

    private static void typed(Page page, String name, String password) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForLoadState();
    }
}
