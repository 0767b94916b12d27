package org.homeward.console.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the browser that a page runs and loads nothing but what this site serves as files, and that its forms lead to
 * this site, or on from it to the issuer where users sign out.
 */
final class PageHeaders extends OncePerRequestFilter {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action %s; frame-ancestors 'none'; base-uri 'none'; "
                    + "manifest-src 'self'";

    private final String policy;

    /** The headers of pages whose forms lead nowhere but to this site. */
    PageHeaders() {
        policy = POLICY.formatted("'self'");
    }

    /** The headers of pages whose users sign out at this issuer. */
    PageHeaders(URI issuer) {
        policy = POLICY.formatted("'self' " + issuer.getScheme() + "://" + issuer.getAuthority());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
