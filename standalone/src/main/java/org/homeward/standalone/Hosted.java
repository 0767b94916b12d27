package org.homeward.standalone;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/** Whether the console itself is the issuer that people sign in at, as the settings say that every process reads. */
final class Hosted {
    private Hosted() {}

    /** Whether it is. */
    static boolean here() {
        var environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment)
                .bind("homeward.security.hosted", Boolean.class)
                .orElse(true);
    }

    /**
     * Refuses what is done with the console's own users.
     *
     * @throws IllegalStateException if another issuer knows the users
     */
    static void orRefuse() {
        if (!here()) {
            throw new IllegalStateException("Another issuer signs people in, because homeward.security.hosted is false:"
                    + " users are managed and tokens are got there, not by this command.");
        }
    }
}
