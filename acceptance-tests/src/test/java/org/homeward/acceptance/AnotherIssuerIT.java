package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program says when the issuer is not at a port of this machine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnotherIssuerIT {
    private static final Map<String, String> ELSEWHERE = Map.of("HOMEWARD_SECURITY_HOSTED", "false");

    @TempDir
    Path data;

    @Test
    void commands_about_users_and_tokens_say_in_one_sentence_that_they_do_not_apply() {
        for (var command : List.of(
                List.of("user", "add", "amina", "--role", "CSL"),
                List.of("user", "reset", "amina"),
                List.of("user", "disable", "amina"),
                List.of("user", "list"),
                List.of("token", "CSL"))) {
            var arguments = new ArrayList<>(command);
            arguments.addAll(List.of("--data", data.toString()));

            var printed = Program.run(ELSEWHERE, arguments.toArray(String[]::new));

            assertThat(printed.exitCode()).as(printed.text()).isNotZero();
            assertThat(printed.lines())
                    .singleElement()
                    .asString()
                    .isEqualTo("Another issuer signs people in, because homeward.security.hosted is false: users are"
                            + " managed and tokens are got there, not by this command.");
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void a_token_names_the_address_that_the_console_is_known_by_or_the_port_that_is_stated() {
        var known = Map.of("HOMEWARD_SECURITY_ISSUER", "https://homeward.example.org");
        Program.run("user", "add", "amina", "--role", "CSL", "--data", data.toString());

        assertThat(claimsOfToken(known)).contains("\"iss\":\"https://homeward.example.org\"");
        assertThat(claimsOfToken(known, "--port", "8099")).contains("\"iss\":\"http://localhost:8099\"");
        assertThat(claimsOfToken(Map.of())).contains("\"iss\":\"http://localhost:8080\"");
    }

    private String claimsOfToken(Map<String, String> environment, String... more) {
        var arguments = new ArrayList<>(List.of("token", "CSL", "--data", data.toString()));
        arguments.addAll(List.of(more));
        var printed = Program.run(environment, arguments.toArray(String[]::new));
        assertThat(printed.exitCode()).as(printed.text()).isZero();
        var claims = printed.lines().getLast().strip().split("\\.", -1)[1];
        return new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
    }

    @Test
    void a_server_without_the_clients_secret_says_which_file_is_missing_and_makes_no_user() {
        var printed = Program.run(ELSEWHERE, "run", "--exit", "--port", "0", "--data", data.toString());

        assertThat(printed.exitCode()).isNotZero();
        assertThat(printed.lines())
                .last()
                .asString()
                .isEqualTo("The secret by which the issuer knows the console is missing: put it into "
                        + data.resolve("keys").resolve("client.secret") + ", readable by its owner alone.");
        assertThat(data.resolve("users.json")).doesNotExist();
    }
}
