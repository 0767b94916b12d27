package org.homeward.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Gives every process the settings of {@code homeward-platform.properties}, and those of {@code
 * homeward-axonserver.properties} before them when the profile axonserver is on; any other source overrides them.
 */
public final class PlatformDefaults implements EnvironmentPostProcessor {
    private static final String FILE = "homeward-platform.properties";
    private static final String APART = "homeward-axonserver.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("axonserver"))) {
            add(environment, APART);
        }
        add(environment, FILE);
    }

    private static void add(ConfigurableEnvironment environment, String file) {
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource(file, new ClassPathResource(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
