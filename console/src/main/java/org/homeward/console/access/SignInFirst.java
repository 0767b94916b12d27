package org.homeward.console.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Sends on to the sign-in whoever has given name and password only; others are denied. */
final class SignInFirst implements AccessDeniedHandler {
    private final String begin;

    SignInFirst(String begin) {
        this.begin = begin;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken;
        if (signedIn || !"GET".equals(request.getMethod())) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else {
            response.sendRedirect(request.getContextPath() + begin);
        }
    }
}
