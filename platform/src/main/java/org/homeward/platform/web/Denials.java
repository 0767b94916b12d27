package org.homeward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests to the API that come without a good token, before any endpoint is known. */
final class Denials
        implements AuthenticationEntryPoint, AccessDeniedHandler, ObjectPostProcessor<BearerTokenAuthenticationFilter> {
    private static final Logger LOG = LoggerFactory.getLogger(Denials.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    private final JsonMapper json;

    Denials(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            LOG.warn("a token cannot be checked: {}", e.getMessage());
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            write(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    "Tokens cannot be checked now; send the same again.");
        } else if (e instanceof InsufficientAuthenticationException) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            write(response, HttpStatus.UNAUTHORIZED, "security.no-token", "The API is used with an access token.");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            write(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "security.bad-token",
                    "The access token has expired, or is not one for this API.");
        }
    }

    /** The filter of tokens asks here as well when it is not the token that is at fault. */
    @Override
    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
        var every = new AuthenticationEntryPointFailureHandler(this);
        every.setRethrowAuthenticationServiceException(false);
        filter.setAuthenticationFailureHandler(every);
        return filter;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        write(response, HttpStatus.FORBIDDEN, "security.not-allowed", "Your token does not allow this.");
    }

    void notFound(HttpServletResponse response) throws IOException {
        write(response, HttpStatus.NOT_FOUND, "not-found", "Unknown, or not visible to you.");
    }

    void tooMany(HttpServletResponse response, long waitSeconds) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(waitSeconds));
        write(
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "security.too-many-requests",
                "More requests than one user may make in a minute.");
    }

    private void write(HttpServletResponse response, HttpStatus status, String code, String title) throws IOException {
        var problem = json.writeValueAsBytes(Problems.of(status, code, title));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(problem.length);
        response.getOutputStream().write(problem);
    }
}
