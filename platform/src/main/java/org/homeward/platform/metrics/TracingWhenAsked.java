package org.homeward.platform.metrics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Leaves everything out that makes traces unless {@code management.opentelemetry.enabled} says so: left in, it makes one
 * for every command that goes nowhere.
 */
public final class TracingWhenAsked implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final String TRACING = "org.springframework.boot.micrometer.tracing.";

    private boolean asked;

    @Override
    public void setEnvironment(Environment environment) {
        asked = environment.getProperty("management.opentelemetry.enabled", Boolean.class, false);
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        var kept = new boolean[configurations.length];
        for (var each = 0; each < kept.length; each++) {
            var name = configurations[each];
            kept[each] = asked || name == null || !name.startsWith(TRACING);
        }
        return kept;
    }
}
