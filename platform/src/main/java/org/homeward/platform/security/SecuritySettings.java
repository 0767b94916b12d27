package org.homeward.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed and how much one actor may ask.
 *
 * @param issuer the issuer of the tokens, exactly as it stands in them
 * @param keys where the issuer's public keys are; empty for the path this platform's own issuer uses
 * @param audience the audience a token must be made for
 * @param requestsPerMinute how many API requests one actor may make in a minute
 * @param refusalsPerMinute how many refusals one actor may cause in a minute
 */
@ConfigurationProperties("homeward.security")
public record SecuritySettings(
        @DefaultValue("http://localhost:8080") String issuer,
        @DefaultValue("") String keys,
        @DefaultValue("homeward-api") String audience,
        @DefaultValue("6000") int requestsPerMinute,
        @DefaultValue("600") int refusalsPerMinute) {

    /** Where the issuer's public keys are. */
    public String keysAddress() {
        return keys.isEmpty() ? issuer + "/oauth2/jwks" : keys;
    }
}
