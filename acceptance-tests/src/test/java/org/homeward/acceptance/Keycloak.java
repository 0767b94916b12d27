package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Keycloak that the environment names, with a realm of these tests alone, made from the file that is shipped; it is
 * removed at the end.
 */
final class Keycloak implements AutoCloseable {
    private static final Path REALM = Path.of("..", "deploy", "keycloak", "homeward-realm.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Given given;
    private final String realm = "homeward-test-" + UUID.randomUUID();

    /**
     * Where it is, and who may make realms.
     *
     * @param url its address
     * @param admin the name of an administrator
     * @param password the administrator's password
     */
    record Given(String url, String admin, String password) {
        /** What the environment gives, when it gives all of it. */
        static Optional<Given> byEnvironment() {
            var url = System.getenv("HOMEWARD_KEYCLOAK");
            var admin = System.getenv("HOMEWARD_KEYCLOAK_ADMIN");
            var password = System.getenv("HOMEWARD_KEYCLOAK_PASSWORD");
            return url == null || admin == null || password == null
                    ? Optional.empty()
                    : Optional.of(new Given(url, admin, password));
        }

        @Override
        public String toString() {
            return url;
        }
    }

    Keycloak(Given given) {
        this.given = given;
        try {
            var file = Files.readString(REALM)
                    .replaceFirst("\"realm\": \"homeward\"", "\"realm\": \"" + realm + "\"")
                    .replaceAll(
                            "\\$\\{HOMEWARD_CONSOLE:([^}]*)}", "$1"); // as Keycloak does when it imports at its start
            send("POST", "/admin/realms", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its tokens name as their issuer. */
    String issuer() {
        return given.url() + "/realms/" + realm;
    }

    /** What it calls itself. */
    String version() {
        return send("GET", "/admin/serverinfo", "")
                .path("systemInfo")
                .path("version")
                .asString("");
    }

    /** The secret that it made for the console. */
    String secret() {
        return admin("GET", "/clients/" + idOf("homeward-console") + "/client-secret", "")
                .path("value")
                .asString("");
    }

    /** Browsers may be sent back to the console at this address. */
    void consoleAt(String url) {
        var console = "/clients/" + idOf("homeward-console");
        var whole = admin("GET", console, "").toString();
        admin("PUT", console, whole.replaceFirst("\"rootUrl\":\"[^\"]*\"", "\"rootUrl\":\"" + url + "\""));
    }

    /** Adds a user with this password; the id. */
    String addUser(String name, String password, String office, List<String> roles) {
        var credential = Map.of("type", "password", "value", password, "temporary", false);
        var user = Map.of(
                "username",
                name,
                "enabled",
                true,
                "attributes",
                Map.of("office", List.of(office)),
                "credentials",
                List.of(credential));
        admin("POST", "/users", JSON.writeValueAsString(user));
        var id = admin("GET", "/users?exact=true&username=" + name, "")
                .path(0)
                .path("id")
                .asString("");
        var api = idOf("homeward-api");
        var held = new ArrayList<JsonNode>();
        roles.forEach(role -> held.add(admin("GET", "/clients/" + api + "/roles/" + role, "")));
        admin("POST", "/users/" + id + "/role-mappings/clients/" + api, JSON.writeValueAsString(held));
        return id;
    }

    /** Ends all sessions of a user, as an administrator does. */
    void signOut(String id) {
        admin("POST", "/users/" + id + "/logout", "");
    }

    /** What an endpoint of the realm's protocol answers to a form. */
    JsonNode ask(String endpoint, Map<String, String> form) {
        return body(exchange(HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/" + endpoint))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))));
    }

    private String idOf(String clientId) {
        return admin("GET", "/clients?clientId=" + clientId, "")
                .path(0)
                .path("id")
                .asString("");
    }

    private JsonNode admin(String method, String path, String body) {
        return send(method, "/admin/realms/" + realm + path, body);
    }

    private JsonNode send(String method, String path, String body) {
        var answer = exchange(HttpRequest.newBuilder(URI.create(given.url() + path))
                .header("Authorization", "Bearer " + administratorsToken())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return body(answer);
    }

    private String administratorsToken() {
        var form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                given.admin(),
                "password",
                given.password());
        var path = given.url() + "/realms/master/protocol/openid-connect/token";
        return body(exchange(HttpRequest.newBuilder(URI.create(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))))
                .path("access_token")
                .asString("");
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() {
        send("DELETE", "/admin/realms/" + realm, "");
        client.close();
    }
}
