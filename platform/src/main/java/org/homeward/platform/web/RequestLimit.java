package org.homeward.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.platform.security.CurrentActor;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds how many requests one actor can make in a minute. */
final class RequestLimit extends OncePerRequestFilter {
    private static final int ACTORS = 10_000;

    private final Cache<UserId, Bucket> budgets =
            Caffeine.newBuilder().maximumSize(ACTORS).build();
    private final int perMinute;
    private final CurrentActor actors;
    private final Denials denials;

    RequestLimit(int perMinute, CurrentActor actors, Denials denials) {
        this.perMinute = perMinute;
        this.actors = actors;
        this.denials = denials;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = actors.find().map(Actor::id);
        if (actor.isPresent()) {
            var asked = budgets.get(actor.get(), id -> newBudget()).tryConsumeAndReturnRemaining(1);
            if (!asked.isConsumed()) {
                denials.tooMany(response, 1 + TimeUnit.NANOSECONDS.toSeconds(asked.getNanosToWaitForRefill()));
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Bucket newBudget() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
