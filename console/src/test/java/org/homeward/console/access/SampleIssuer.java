package org.homeward.console.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** An issuer with one client, who signs in at once whoever is sent to it; it remembers what it was asked. */
final class SampleIssuer implements AutoCloseable {
    /** The client's secret. */
    static final String SECRET = "only the console knows";

    private static final String CODE = "code-1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RSAKey key;
    private final HttpServer server;
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> left = new CopyOnWriteArrayList<>();
    private volatile Map<String, Object> user = Map.of();

    SampleIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, metadata()));
        server.createContext("/keys", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/leave", this::leave);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Whoever is sent here from now on is this user. */
    void signsIn(Map<String, Object> claims) {
        user = claims;
    }

    /** What browsers that were sent to sign in have asked. */
    List<Map<String, String>> asked() {
        return asked;
    }

    /** What browsers that were sent to sign out have asked. */
    List<Map<String, String>> left() {
        return left;
    }

    /** An access token of the user, for an audience and so many seconds. */
    String accessToken(String audience, int seconds) {
        return signed(claims(audience, seconds).build());
    }

    /** What it sends to a client when it has ended the session of its user. */
    String ended(String clientId) {
        return signed(claims(clientId, 60)
                .jwtID(UUID.randomUUID().toString())
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build());
    }

    private Map<String, Object> metadata() {
        return Map.of(
                "issuer",
                url(),
                "authorization_endpoint",
                url() + "/authorize",
                "token_endpoint",
                url() + "/token",
                "jwks_uri",
                url() + "/keys",
                "end_session_endpoint",
                url() + "/leave",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256"));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var query = parameters(exchange.getRequestURI().getRawQuery());
        asked.add(query);
        redirect(
                exchange,
                UriComponentsBuilder.fromUriString(query.getOrDefault("redirect_uri", ""))
                        .queryParam("code", CODE)
                        .queryParam("state", "{state}")
                        .encode()
                        .buildAndExpand(query.get("state"))
                        .toUriString());
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        var begun = asked.getLast();
        var proved = challenge(form.getOrDefault("code_verifier", "")).equals(begun.get("code_challenge"));
        var client = "Basic "
                + Base64.getEncoder()
                        .encodeToString((begun.get("client_id") + ":" + SECRET.replace(' ', '+')).getBytes(UTF_8));
        if (!proved || !client.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.sendResponseHeaders(401, -1);
            return;
        }
        var identity = claims(String.valueOf(begun.get("client_id")), 300).claim("nonce", begun.get("nonce"));
        answer(
                exchange,
                Map.of(
                        "access_token",
                        accessToken("homeward-api", 300),
                        "token_type",
                        "Bearer",
                        "expires_in",
                        300,
                        "id_token",
                        signed(identity.build())));
    }

    private void leave(HttpExchange exchange) throws IOException {
        var query = parameters(exchange.getRequestURI().getRawQuery());
        left.add(query);
        redirect(exchange, query.getOrDefault("post_logout_redirect_uri", ""));
    }

    private JWTClaimsSet.Builder claims(String audience, int seconds) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(audience)
                .claim("sid", "session-1")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(seconds)));
        user.forEach(claims::claim);
        return claims;
    }

    private String signed(JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        MultiValueMap<String, String> all =
                UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        var single = new HashMap<String, String>();
        all.toSingleValueMap().forEach((name, value) -> single.put(name, URLDecoder.decode(value, UTF_8)));
        return single;
    }

    private static void answer(HttpExchange exchange, Object content) throws IOException {
        var body = JSON.writeValueAsBytes(content);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
