package org.homeward.console.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;
import org.homeward.platform.security.SecretFile;

/** The key that signs access tokens: made once, kept in a file that its owner alone can read. */
final class TokenKeys {
    private static final int BITS = 3072;

    private TokenKeys() {}

    /** The keys in the file, which is made when there is none. */
    static JWKSource<SecurityContext> in(Path file) {
        var stored = new String(SecretFile.readOrMake(file, TokenKeys::made), StandardCharsets.UTF_8);
        try {
            return new ImmutableJWKSet<>(new JWKSet(RSAKey.parse(stored)));
        } catch (ParseException notAKey) {
            throw new IllegalStateException("the file " + file + " holds no key that signs tokens", notAKey);
        }
    }

    private static byte[] made() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate()
                    .toJSONString()
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JOSEException e) {
            throw new IllegalStateException("a key that signs tokens cannot be made", e);
        }
    }
}
