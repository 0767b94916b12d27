package org.homeward.console.access;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.homeward.platform.security.SecretFile;
import org.homeward.platform.security.SecuritySettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OidcBackChannelLogoutHandler;
import org.springframework.security.oauth2.client.oidc.session.InMemoryOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * The console as a client of another issuer: it hosts no authorization server, has no users and asks for no password.
 * The issuer is asked for its metadata at the first sign-in, so that processes can start in any order.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "homeward.security.hosted", havingValue = false)
class IssuerConfiguration {
    /** The console's own address, when it is taken from what the browser asks for. */
    private static final String AS_ASKED = "{baseUrl}";

    @Bean
    ClientRegistrationRepository consoleAsClient(
            SecuritySettings settings,
            @Value("${homeward.security.client.id:" + PageAccess.CLIENT + "}") String id,
            @Value("${homeward.security.client.secret:${homeward.data}/keys/client.secret}") Path secret,
            @Value("${homeward.security.console:}") String console) {
        var known = secretIn(secret);
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(client(settings.issuer())
                        .clientId(id)
                        .clientSecret(known)
                        .redirectUri(address(console) + PageAccess.RETURN)
                        .build()));
    }

    /** The sessions here, by those at the issuer. */
    @Bean
    OidcSessionRegistry sessionsByIssuer() {
        return new InMemoryOidcSessionRegistry();
    }

    /** Says when a session ends by itself, so that it is forgotten. */
    @Bean
    HttpSessionEventPublisher endedSessions() {
        return new HttpSessionEventPublisher();
    }

    /**
     * Leaving the console ends the session at the issuer as well, if the issuer says where; and when the issuer says that a
     * session there has ended, those here end with it.
     */
    @Bean
    @Order(PageAccess.ORDER)
    SecurityFilterChain pageAccess(
            HttpSecurity http,
            ClientRegistrationRepository clients,
            OidcSessionRegistry sessions,
            @Value("${homeward.security.console:}") String console) {
        var leave = new OidcClientInitiatedLogoutSuccessHandler(clients);
        leave.setPostLogoutRedirectUri(address(console) + PageAccess.LEFT);
        leave.setDefaultTargetUrl(PageAccess.LEFT);
        return PageAccess.by(http, clients)
                .oauth2Login(login -> login.userInfoEndpoint(user -> user.oidcUserService(new NamedActors()))
                        .withObjectPostProcessor(new IssuerOutOfReach()))
                .logout(left -> left.logoutUrl(PageAccess.SIGN_OUT).logoutSuccessHandler(leave))
                .oidcLogout(there ->
                        there.backChannel(told -> told.logoutHandler(new OidcBackChannelLogoutHandler(sessions))))
                .build();
    }

    /** Who acts stands in the identity token; nothing more is asked about the user. */
    private static ClientRegistration.Builder client(String issuer) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(PageAccess.CLIENT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .scope(OidcScopes.OPENID)
                .userInfoUri(null);
    }

    private static String address(String console) {
        return console.isEmpty() ? AS_ASKED : console;
    }

    private static String secretIn(Path file) {
        var secret = SecretFile.readOrMake(file, () -> {
            throw new IllegalStateException("The secret by which the issuer knows the console is missing: put it into "
                    + file + ", readable by its owner alone.");
        });
        return new String(secret, StandardCharsets.UTF_8).strip();
    }
}
