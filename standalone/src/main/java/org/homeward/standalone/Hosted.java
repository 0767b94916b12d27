package org.homeward.standalone;

import java.util.Optional;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/** Whether the console itself is the issuer that people sign in at, as the settings say that every process reads. */
final class Hosted {
    private Hosted() {}

    /** Whether it is. */
    static boolean here() {
        return settings().bind("homeward.security.hosted", Boolean.class).orElse(true);
    }

    /** The address that its tokens name, when the settings say it. */
    static Optional<String> address() {
        return Optional.ofNullable(
                settings().bind("homeward.security.issuer", String.class).orElse(null));
    }

    private static Binder settings() {
        var environment = new StandardEnvironment();
        ConfigurationPropertySources.attach(environment);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment);
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
