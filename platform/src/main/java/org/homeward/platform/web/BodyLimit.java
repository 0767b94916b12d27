package org.homeward.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.homeward.kernel.privacy.SealedFile;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Reads no API body that is too large, and none that does not say how large it is. What is put is a scan or photo. */
final class BodyLimit extends OncePerRequestFilter {
    private static final int KIBIBYTE = 1024;
    private static final JsonMapper JSON = HttpJson.mapper();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var largest = HttpMethod.PUT.matches(request.getMethod()) ? SealedFile.LARGEST : RequestBodies.LARGEST;
        if (request.getContentLengthLong() > largest) {
            var title = "A body has at most " + largest / KIBIBYTE + " KiB.";
            refuse(response, HttpStatus.CONTENT_TOO_LARGE, "too-large", title);
        } else if (request.getHeader("Transfer-Encoding") != null) {
            refuse(response, HttpStatus.LENGTH_REQUIRED, "length-required", "A body says how large it is.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String code, String title)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var problem = Problems.of(status, code, title);
        response.getOutputStream().write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
