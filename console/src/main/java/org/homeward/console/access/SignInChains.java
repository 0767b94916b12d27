package org.homeward.console.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Who gets through to the authorization server and to the pages of a console that hosts it. The sign-in takes name and
 * password once, and remembers apart what had been asked for before.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "homeward.security.hosted", matchIfMissing = true)
class SignInChains {
    private static final int AUTHORIZATION_SERVER = 30;

    private final HttpSessionRequestCache askedOfTheServer = new HttpSessionRequestCache();

    SignInChains() {
        askedOfTheServer.setSessionAttrName("homeward.authorization-request");
    }

    @Bean
    @Order(AUTHORIZATION_SERVER)
    SecurityFilterChain authorizationServerAccess(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .requestCache(cache -> cache.requestCache(askedOfTheServer))
                .exceptionHandling(denied ->
                        denied.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(PageAccess.SIGN_IN)))
                .build();
    }

    @Bean
    @Order(PageAccess.ORDER)
    SecurityFilterChain pageAccess(HttpSecurity http, ClientRegistrationRepository clients) {
        var toTheServer = new SavedRequestAwareAuthenticationSuccessHandler();
        toTheServer.setRequestCache(askedOfTheServer);
        return PageAccess.by(http, clients)
                .formLogin(form -> form.loginPage(PageAccess.SIGN_IN)
                        .loginProcessingUrl(PageAccess.SIGN_IN)
                        .successHandler(toTheServer)
                        .failureUrl(PageAccess.FAILED))
                .logout(leave -> leave.logoutUrl(PageAccess.SIGN_OUT).logoutSuccessUrl(PageAccess.LEFT))
                .addFilterBefore(new SignInLimit(), UsernamePasswordAuthenticationFilter.class)
                .build();
    }
}
