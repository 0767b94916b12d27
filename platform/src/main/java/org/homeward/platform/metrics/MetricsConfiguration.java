package org.homeward.platform.metrics;

import io.micrometer.observation.ObservationRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.homeward.platform.security.SecretFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Metrics of this process, for who knows the token in the file {@code homeward.metrics.token}; traces of requests and
 * commands go to {@code management.opentelemetry.tracing.export.otlp.endpoint}, and nowhere when it is not set.
 */
@Configuration(proxyBeanMethods = false)
public class MetricsConfiguration {
    private static final int BEFORE_EVERYTHING_ELSE = 5;
    private static final int TOKEN_BYTES = 32;

    @Bean
    ConfigurerModule commandObservations(ObjectProvider<ObservationRegistry> observations) {
        var monitor = new CommandObservations(() -> observations.getIfAvailable(() -> ObservationRegistry.NOOP));
        return configurer ->
                configurer.configureMessageMonitor(CommandBus.class, (configuration, type, name) -> monitor);
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    @Order(BEFORE_EVERYTHING_ELSE)
    SecurityFilterChain metricsAccess(
            HttpSecurity http, @Value("${homeward.metrics.token:${homeward.data}/keys/metrics.token}") Path file) {
        return http.securityMatcher("/prometheus")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new ScrapeAccess(token(file)), AuthorizationFilter.class)
                .csrf(AbstractHttpConfigurer::disable) // nothing is changed here
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    private static String token(Path file) {
        return new String(SecretFile.readOrMake(file, MetricsConfiguration::made), StandardCharsets.UTF_8).strip();
    }

    private static byte[] made() {
        var secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        return (HexFormat.of().formatHex(secret) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
