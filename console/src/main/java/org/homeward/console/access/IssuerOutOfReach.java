package org.homeward.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Says on the page to sign in from that the issuer cannot be asked, and in the log why. */
final class IssuerOutOfReach
        implements AuthenticationFailureHandler, ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
    private static final Logger LOG = LoggerFactory.getLogger(IssuerOutOfReach.class);

    @Override
    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O begin) {
        begin.setAuthenticationFailureHandler(this);
        return begin;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        LOG.warn("a sign-in cannot begin: {}", String.valueOf(failed.getCause()));
        response.sendRedirect(request.getContextPath() + PageAccess.FAILED);
    }
}
