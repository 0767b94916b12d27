package org.homeward.platform.security;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed and how much one actor may ask.
 *
 * @param issuer the issuer of the tokens, exactly as it stands in them
 * @param hosted whether the console is this issuer; otherwise it is a client of it like others
 * @param keys where the issuer's public keys are; empty for the path that the console uses when it is the issuer, and
 *     for what the metadata of any other issuer says
 * @param audience the audience a token must be made for
 * @param requestsPerMinute how many API requests one actor may make in a minute
 * @param refusalsPerMinute how many refusals one actor may cause in a minute
 */
@ConfigurationProperties("homeward.security")
public record SecuritySettings(
        @DefaultValue("http://localhost:8080") String issuer,
        @DefaultValue("true") boolean hosted,
        @DefaultValue("") String keys,
        @DefaultValue("homeward-api") String audience,
        @DefaultValue("6000") int requestsPerMinute,
        @DefaultValue("600") int refusalsPerMinute) {

    /** Where the issuer's public keys are; empty when its metadata has to be asked. */
    public Optional<String> keysAddress() {
        if (!keys.isEmpty()) {
            return Optional.of(keys);
        }
        return hosted ? Optional.of(issuer + "/oauth2/jwks") : Optional.empty();
    }
}
