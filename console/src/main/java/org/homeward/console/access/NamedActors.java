package org.homeward.console.access;

import org.homeward.platform.security.ActorClaims;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Lets in whomever the issuer names with an office and roles; others it knows have no business here. */
final class NamedActors implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final OidcUserService users = new OidcUserService();

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var user = users.loadUser(request);
        if (ActorClaims.actorOf(user).isEmpty()) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("invalid_token", "the issuer names no user, office and roles", null));
        }
        return user;
    }
}
