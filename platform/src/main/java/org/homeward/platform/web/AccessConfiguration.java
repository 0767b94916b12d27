package org.homeward.platform.web;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.homeward.platform.security.AccessTokens;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.security.SecuritySettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who gets through to the HTTP endpoints of a process: with an access token to the API, everybody to health, nobody to
 * anything else unless another module opens it. The chains before the last are ordered in tens.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class AccessConfiguration {
    private static final int HEALTH = 10;
    private static final int API = 20;

    /**
     * Believes the issuer's tokens. Its keys are those of this process when it is the issuer; otherwise they, and where
     * they are if that is not set, are fetched when the first token comes, so that processes can start in any order.
     */
    @Bean
    JwtDecoder accessTokens(SecuritySettings settings, ObjectProvider<JWKSource<SecurityContext>> own) {
        var keys = own.getIfAvailable();
        return keys == null
                ? new IssuersTokens(() -> checking(fetchingKeys(settings), settings))
                : checking(NimbusJwtDecoder.withJwkSource(keys).build(), settings);
    }

    private static NimbusJwtDecoder fetchingKeys(SecuritySettings settings) {
        return settings.keysAddress()
                .map(NimbusJwtDecoder::withJwkSetUri)
                .orElseGet(() -> NimbusJwtDecoder.withIssuerLocation(settings.issuer()))
                .build();
    }

    private static JwtDecoder checking(NimbusJwtDecoder signatures, SecuritySettings settings) {
        signatures.setJwtValidator(AccessTokens.validator(settings, Clock.systemUTC()));
        return signatures;
    }

    @Bean
    Denials denials(JsonMapper json) {
        return new Denials(json);
    }

    @Bean
    @Order(HEALTH)
    SecurityFilterChain healthAccess(HttpSecurity http) {
        return http.securityMatcher("/health", "/health/**", "/livez", "/readyz")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(API)
    SecurityFilterChain apiAccess(HttpSecurity http, SecuritySettings settings, CurrentActor actors, Denials denials) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .csrf(AbstractHttpConfigurer::disable) // a token is never sent by a browser on its own
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> {})
                        .authenticationEntryPoint(denials)
                        .accessDeniedHandler(denials)
                        .withObjectPostProcessor(denials))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .addFilterAfter(
                        new RequestLimit(settings.requestsPerMinute(), actors, denials), AuthorizationFilter.class)
                .build();
    }

    /** What nobody opened is not there. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain nothingElse(HttpSecurity http, Denials denials) {
        return http.securityMatcher(request -> true)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint((request, response, e) -> denials.notFound(response))
                                .accessDeniedHandler((request, response, e) -> denials.notFound(response)))
                .build();
    }
}
