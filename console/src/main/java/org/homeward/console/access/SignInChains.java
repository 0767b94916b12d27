package org.homeward.console.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Who gets through to the authorization server and to the pages. A page takes a sign-in by OpenID Connect; the sign-in
 * takes name and password once, and remembers apart what had been asked for before.
 */
@Configuration(proxyBeanMethods = false)
class SignInChains {
    private static final int AUTHORIZATION_SERVER = 30;
    private static final int PAGES = 40;
    private static final String SIGNED_IN = "OIDC_USER";
    private static final String BEGIN = "/oauth2/authorization/" + SignInConfiguration.CLIENT;

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
                        denied.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SignInConfiguration.PAGE)))
                .build();
    }

    @Bean
    @Order(PAGES)
    SecurityFilterChain pageAccess(HttpSecurity http, ClientRegistrationRepository clients) {
        var toTheServer = new SavedRequestAwareAuthenticationSuccessHandler();
        toTheServer.setRequestCache(askedOfTheServer);
        var begin = new DefaultOAuth2AuthorizationRequestResolver(clients, "/oauth2/authorization");
        begin.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return http.securityMatcher(request -> !request.getRequestURI().startsWith("/api/"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                SignInConfiguration.PAGE, "/css/**", "/img/**", "/webjars/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(SIGNED_IN))
                .formLogin(form -> form.loginPage(SignInConfiguration.PAGE)
                        .loginProcessingUrl(SignInConfiguration.PAGE)
                        .successHandler(toTheServer)
                        .failureUrl(SignInConfiguration.PAGE + "?failed"))
                .oauth2Login(login -> login.loginPage(SignInConfiguration.PAGE)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(begin))
                        .failureUrl(SignInConfiguration.PAGE + "?failed"))
                .logout(leave -> leave.logoutUrl("/sign-out").logoutSuccessUrl(SignInConfiguration.PAGE + "?left"))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(BEGIN))
                                .accessDeniedHandler(new SignInFirst(BEGIN)))
                .addFilterBefore(new SignInLimit(), UsernamePasswordAuthenticationFilter.class)
                .build();
    }
}
