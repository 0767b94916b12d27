package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes access tokens with the signing key of a data folder, as its operator can; a program for each would be slow. */
final class Tokens {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int SECONDS = 290;

    private final JsonNode key;
    private final String issuer;

    Tokens(Path data, String issuer) {
        this.key = JSON.readTree(read(data.resolve("keys").resolve("tokens.jwk")));
        this.issuer = issuer;
    }

    /** The id under which somebody of this name acts. */
    static String idOf(String name) {
        return "user-" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A token of somebody, the same for the same name, who holds these roles in an office. */
    String of(String name, List<String> roles, String office) {
        var now = Instant.now().getEpochSecond();
        var claims = Map.of(
                "iss", issuer,
                "aud", List.of("homeward-api"),
                "sub", idOf(name),
                "iat", now,
                "exp", now + SECONDS,
                "roles", roles,
                "office", office);
        var head = Map.of("alg", "RS256", "kid", key.path("kid").asString(""));
        var text = part(head) + "." + part(claims);
        return text + "." + TEXT.encodeToString(signed(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String part(Map<String, ?> content) {
        return TEXT.encodeToString(JSON.writeValueAsBytes(content));
    }

    private byte[] signed(byte[] text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new RSAPrivateCrtKeySpec(
                        number("n"),
                        number("e"),
                        number("d"),
                        number("p"),
                        number("q"),
                        number("dp"),
                        number("dq"),
                        number("qi")));
    }

    private BigInteger number(String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asString("")));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
