package org.homeward.console.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Who gets through to the pages: whoever has signed in by OpenID Connect, whichever issuer it was at. */
final class PageAccess {
    /** Where the chain of the pages stands among the others. */
    static final int ORDER = 40;

    /** The console's name at the issuer, unless another is set. */
    static final String CLIENT = "homeward-console";

    /** Where the issuer sends a browser back to. */
    static final String RETURN = "/login/oauth2/code/" + CLIENT;

    /** The page to sign in from. */
    static final String SIGN_IN = "/sign-in";

    /** The same after a sign-in that failed. */
    static final String FAILED = SIGN_IN + "?failed";

    /** The same after a sign-out. */
    static final String LEFT = SIGN_IN + "?left";

    /** Where a sign-out is sent to. */
    static final String SIGN_OUT = "/sign-out";

    private static final String SIGNED_IN = "OIDC_USER";
    private static final String BEGIN = "/oauth2/authorization";

    private PageAccess() {}

    /** A chain that sends everybody else to the issuer, with a proof key. */
    static HttpSecurity by(HttpSecurity http, ClientRegistrationRepository clients) {
        var begin = new DefaultOAuth2AuthorizationRequestResolver(clients, BEGIN);
        begin.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var first = BEGIN + "/" + CLIENT;
        return http.securityMatcher(request -> !request.getRequestURI().startsWith("/api/"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(SIGN_IN, "/css/**", "/img/**", "/webjars/**", "/error")
                                .permitAll()
                                .anyRequest()
                                .hasAuthority(SIGNED_IN))
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(begin))
                        .failureUrl(FAILED))
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(first))
                                .accessDeniedHandler(new SignInFirst(first)));
    }
}
