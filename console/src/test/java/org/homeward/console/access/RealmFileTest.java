package org.homeward.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.kernel.security.Role;
import org.homeward.platform.security.AccessTokens;
import org.homeward.platform.security.ActorClaims;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm for Keycloak says what the platform understands, and gives nobody anything by default. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealmFileTest {
    private static final String API = "homeward-api";
    private static final List<String> HUMAN_ROLES = Arrays.stream(Role.values())
            .filter(role -> role != Role.SYS)
            .map(Role::name)
            .toList();

    private final JsonMapper json = JsonMapper.builder().build();
    private final JsonNode realm = json.readTree(Path.of("..", "deploy", "keycloak", "homeward-realm.json"));
    private final JsonNode scope = realm.path("clientScopes").path(0);

    @Test
    void its_roles_are_those_of_people_and_the_system_is_none_of_them() {
        assertThat(names(realm.path("roles").path("client").path(API))).containsExactlyElementsOf(HUMAN_ROLES);
        assertThat(texts(realm.path("clientScopeMappings").path(API).path(0).path("roles")))
                .containsExactlyElementsOf(HUMAN_ROLES);
    }

    @Test
    void a_token_says_who_acts_by_the_claims_that_are_read() {
        assertThat(ActorClaims.USER).isEqualTo("sub");
        assertThat(mapper("oidc-sub-mapper").path("access.token.claim").asString(""))
                .isEqualTo("true");
        var claims = mappers()
                .map(mapper -> mapper.path("config").path("claim.name").asString(""))
                .toList();
        assertThat(claims).contains(ActorClaims.ROLES, ActorClaims.OFFICE, "preferred_username");
        for (var claim : List.of(ActorClaims.ROLES, ActorClaims.OFFICE)) {
            var config = mappers()
                    .map(mapper -> mapper.path("config"))
                    .filter(each -> claim.equals(each.path("claim.name").asString("")))
                    .findFirst()
                    .orElseThrow();
            assertThat(config.path("access.token.claim").asString("")).isEqualTo("true");
            assertThat(config.path("id.token.claim").asString("")).isEqualTo("true");
        }
        var roles = mapper("oidc-usermodel-client-role-mapper");
        assertThat(roles.path("multivalued").asString("")).isEqualTo("true");
        assertThat(roles.path("usermodel.clientRoleMapping.clientId").asString(""))
                .isEqualTo(API);
    }

    @Test
    void an_access_token_is_for_the_api_and_lives_as_long_as_one_may() {
        assertThat(mapper("oidc-audience-mapper")
                        .path("included.client.audience")
                        .asString(""))
                .isEqualTo(API);
        assertThat(realm.path("accessTokenLifespan").asLong())
                .isPositive()
                .isLessThanOrEqualTo(AccessTokens.LONGEST_LIFE.toSeconds());
        assertThat(realm.path("defaultSignatureAlgorithm").asString("")).isEqualTo("RS256");
    }

    @Test
    void the_console_is_a_client_with_a_secret_of_its_own_and_a_proof_key() {
        var console = client(PageAccess.CLIENT);
        assertThat(console.path("publicClient").asBoolean(true)).isFalse();
        assertThat(console.has("secret")).isFalse();
        assertThat(texts(console.path("redirectUris"))).containsExactly(PageAccess.RETURN);
        assertThat(console.path("rootUrl").asString("")).startsWith("${HOMEWARD_CONSOLE:");
        assertThat(console.path("attributes").path("pkce.code.challenge.method").asString(""))
                .isEqualTo("S256");
        assertThat(console.path("attributes").path("post.logout.redirect.uris").asString(""))
                .isEqualTo(PageAccess.LEFT);
        assertThat(console.path("attributes").path("backchannel.logout.url").asString(""))
                .isEqualTo("/logout/connect/back-channel/" + PageAccess.CLIENT);
    }

    @Test
    void no_client_takes_passwords_or_gets_more_than_who_acts() {
        var clients = realm.path("clients").valueStream().toList();
        assertThat(names(realm.path("clients"), "clientId")).contains(API, PageAccess.CLIENT, "homeward-cli");
        assertThat(clients).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
        });
        for (var name : List.of(PageAccess.CLIENT, "homeward-cli")) {
            assertThat(texts(client(name).path("defaultClientScopes")))
                    .containsExactly(scope.path("name").asString(""));
        }
    }

    @Test
    void there_is_no_user_no_password_and_no_endless_guessing() {
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.toString()).doesNotContain("credentials").doesNotContain("\"secret\"");
        assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("bruteForceProtected").asBoolean(false)).isTrue();
        assertThat(realm.path("passwordPolicy").asString("")).contains("length(12)");
    }

    @Test
    void only_administrators_say_for_which_office_a_user_acts() {
        var profile = json.readTree(realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asString(""));
        var office = profile.path("attributes")
                .valueStream()
                .filter(attribute ->
                        ActorClaims.OFFICE.equals(attribute.path("name").asString("")))
                .findFirst()
                .orElseThrow();
        assertThat(texts(office.path("permissions").path("edit"))).containsExactly("admin");
        assertThat(office.path("validations").path("pattern").path("pattern").asString(""))
                .isEqualTo("[A-Z][A-Z0-9]{1,11}");
    }

    private Stream<JsonNode> mappers() {
        return scope.path("protocolMappers").valueStream();
    }

    private JsonNode mapper(String kind) {
        return mappers()
                .filter(mapper -> kind.equals(mapper.path("protocolMapper").asString("")))
                .findFirst()
                .orElseThrow()
                .path("config");
    }

    private JsonNode client(String name) {
        return realm.path("clients")
                .valueStream()
                .filter(client -> name.equals(client.path("clientId").asString("")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode list) {
        return names(list, "name");
    }

    private static List<String> names(JsonNode list, String key) {
        return list.valueStream().map(each -> each.path(key).asString("")).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(text -> text.asString("")).toList();
    }
}
