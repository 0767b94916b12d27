package org.homeward.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/** An issuer of access tokens with keys of its own, for tests of processes that believe it. */
public final class TestIssuer implements AutoCloseable {
    /** What it calls itself. */
    public static final String NAME = "https://issuer.example";

    private final RSAKey key;
    private final HttpServer keys;
    private final AtomicInteger fetched = new AtomicInteger();

    private TestIssuer(RSAKey key, HttpServer keys) {
        this.key = key;
        this.keys = keys;
    }

    /** Starts it; its keys can be fetched. */
    public static TestIssuer start() {
        try {
            var key = new RSAKeyGenerator(2048).keyID("one").generate();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new TestIssuer(key, server);
            server.createContext("/", exchange -> {
                issuer.fetched.incrementAndGet();
                var body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return issuer;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The settings of a process that believes it, as command-line arguments. */
    public List<String> settings() {
        return List.of(
                "--homeward.security.issuer=" + NAME,
                "--homeward.security.keys=http://localhost:" + keys.getAddress().getPort() + "/");
    }

    /** How often its keys were fetched. */
    public int fetched() {
        return fetched.get();
    }

    /** A good token of a user with these roles. */
    public String token(UserId user, Office office, Role... roles) {
        return token(user, office, claims -> claims, roles);
    }

    /** A token that is good but for this change. */
    public String token(UserId user, Office office, UnaryOperator<JWTClaimsSet.Builder> change, Role... roles) {
        return signed(key, change.apply(claims(user, office, roles)).build());
    }

    /** A token that somebody else has signed under the name of this issuer's key. */
    public String forged(UserId user, Office office, Role... roles) {
        try {
            var foreign = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
            return signed(foreign, claims(user, office, roles).build());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWTClaimsSet.Builder claims(UserId user, Office office, Role... roles) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience("homeward-api")
                .subject(user.value())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim(ActorClaims.ROLES, Stream.of(roles).map(Role::name).toList())
                .claim(ActorClaims.OFFICE, office.code());
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        keys.stop(0);
    }
}
