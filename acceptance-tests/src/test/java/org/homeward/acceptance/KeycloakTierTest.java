package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whether the tests with a Keycloak as the issuer are part of this run. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeycloakTierTest {
    @Test
    void the_run_says_so() {
        System.out.println(Keycloak.Given.byEnvironment()
                .map(given -> "homeward: keycloak: runs, on " + given)
                .orElse("homeward: keycloak: not run, HOMEWARD_KEYCLOAK, HOMEWARD_KEYCLOAK_ADMIN and"
                        + " HOMEWARD_KEYCLOAK_PASSWORD name no Keycloak and who may make realms in it"));
    }

    @Test
    void no_password_is_printed() {
        assertThat(new Keycloak.Given("http://localhost:8380", "admin", "secret").toString())
                .isEqualTo("http://localhost:8380");
    }
}
