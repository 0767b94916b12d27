package org.homeward.platform.web;

import java.util.function.Supplier;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Reads tokens as the issuer has said; the issuer is asked at the first token, and again until it has answered. */
final class IssuersTokens implements JwtDecoder {
    private final JwtDecoder asked;

    IssuersTokens(Supplier<JwtDecoder> ask) {
        asked = new SupplierJwtDecoder(ask);
    }

    @Override
    public Jwt decode(String token) {
        try {
            return asked.decode(token);
        } catch (JwtDecoderInitializationException notYet) {
            throw new JwtException("the issuer cannot be asked how to read its tokens", notYet);
        }
    }
}
