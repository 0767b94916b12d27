package org.homeward.console.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody try passwords in quick succession: so many for a name in a minute, and so many from one address. */
final class SignInLimit extends OncePerRequestFilter {
    /** How often a name may be tried in a minute. */
    static final int PER_NAME = 10;

    private static final Logger LOG = LoggerFactory.getLogger(SignInLimit.class);
    private static final int PER_ADDRESS = 60;
    private static final int REMEMBERED = 10_000;

    private final Cache<String, Bucket> tries =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || !request.getRequestURI().endsWith(PageAccess.SIGN_IN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = request.getParameter("username");
        var free = bucket("name " + (name == null ? "" : Account.canonical(name)), PER_NAME)
                        .tryConsume(1)
                && bucket("address " + request.getRemoteAddr(), PER_ADDRESS).tryConsume(1);
        if (free) {
            chain.doFilter(request, response);
        } else {
            LOG.warn("a sign-in was tried too often and is refused for a while");
            response.sendRedirect(request.getContextPath() + PageAccess.SIGN_IN + "?failed");
        }
    }

    private Bucket bucket(String key, int perMinute) {
        return tries.get(
                key,
                made -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }
}
