package org.homeward.console.access;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.homeward.platform.rights.RightsHistory;
import org.homeward.platform.security.AccessTokens;
import org.homeward.platform.security.SecuritySettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * The authorization server of this process and the console as its one client. The console's secret lives as long as the
 * process, because both are here.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "homeward.security.hosted", matchIfMissing = true)
class SignInConfiguration {
    private static final Duration CODE_LIVES = Duration.ofMinutes(1);

    /** Nobody guesses a random secret, so its hash need not be slow, and a start does not wait for it. */
    private static final PasswordEncoder QUICK = new BCryptPasswordEncoder(4);

    private final String secret = UUID.randomUUID().toString();

    /** Where a data folder keeps the key that signs tokens. */
    static Path keyFile(Path data) {
        return data.resolve("keys").resolve("tokens.jwk");
    }

    @Bean
    UserAccounts userAccounts(@Value("${homeward.data}") Path data) {
        return new UserAccounts(data);
    }

    @Bean(initMethod = "start")
    UserRecorder userRecorder(UserAccounts accounts, RightsHistory history) {
        return new UserRecorder(accounts, history);
    }

    @Bean
    UserDetailsService signInUsers(UserAccounts accounts) {
        return new SignInUsers(accounts);
    }

    @Bean
    PasswordEncoder passwordEncoder(UserAccounts accounts) {
        return accounts.passwords();
    }

    @Bean
    JWKSource<SecurityContext> tokenKeys(@Value("${homeward.data}") Path data) {
        return TokenKeys.in(keyFile(data));
    }

    @Bean
    OAuth2AuthorizationService openAuthorizations() {
        return new OpenAuthorizations();
    }

    @Bean
    AuthorizationServerSettings authorizationServer(SecuritySettings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /** Roles and office in every token, and whom the access token is for. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> tokenClaims(UserAccounts accounts, SecuritySettings settings) {
        return token -> {
            var id =
                    Objects.requireNonNull(token.<Authentication>getPrincipal()).getName();
            accounts.all().stream()
                    .filter(account -> account.enabled() && account.id().value().equals(id))
                    .findFirst()
                    .ifPresent(account -> {
                        TokenClaims.of(account.actor()).forEach(token.getClaims()::claim);
                        token.getClaims().claim("preferred_username", account.name());
                    });
            if ("access_token".equals(token.getTokenType().getValue())) {
                token.getClaims().audience(List.of(settings.audience()));
            }
        };
    }

    @Bean
    OwnAddress ownAddress(Environment environment, ServerProperties server, SecuritySettings settings) {
        return new OwnAddress(environment, server, settings.issuer());
    }

    @Bean
    RegisteredClientRepository clients(SecuritySettings settings) {
        var console = RegisteredClient.withId(PageAccess.CLIENT)
                .clientId(PageAccess.CLIENT)
                .clientSecret(QUICK.encode(secret))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(settings.issuer() + PageAccess.RETURN)
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(AccessTokens.LONGEST_LIFE)
                        .authorizationCodeTimeToLive(CODE_LIVES)
                        .build())
                .build();
        return new InMemoryRegisteredClientRepository(console);
    }

    /**
     * The same client as the console uses it. Its addresses are said, not discovered: the server is this process, and
     * what a browser does not see goes straight to it, because another console behind the issuer's address would know
     * neither the secret nor the code. The port is known when the first user comes.
     */
    @Bean
    ClientRegistrationRepository consoleAsClient(
            SecuritySettings settings, AuthorizationServerSettings server, OwnAddress here) {
        return new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(client(settings.issuer(), server, here)));
    }

    private ClientRegistration client(String issuer, AuthorizationServerSettings server, OwnAddress here) {
        return ClientRegistration.withRegistrationId(PageAccess.CLIENT)
                .clientId(PageAccess.CLIENT)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(issuer + PageAccess.RETURN)
                .scope(OidcScopes.OPENID)
                .issuerUri(issuer)
                .authorizationUri(issuer + server.getAuthorizationEndpoint())
                .tokenUri(here.of(server.getTokenEndpoint()))
                .jwkSetUri(here.of(server.getJwkSetEndpoint()))
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .build();
    }
}
