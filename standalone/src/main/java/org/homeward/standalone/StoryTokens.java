package org.homeward.standalone;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.homeward.console.access.LocalTokens;
import org.homeward.kernel.security.Actor;

/** The access tokens of a story's people; each is used while it is good. */
final class StoryTokens {
    private static final int PEOPLE = 1_000;
    private static final Duration USED = Duration.ofMinutes(4);

    private final Cache<Actor, String> tokens =
            Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterWrite(USED).build();
    private final LocalTokens made;

    StoryTokens(LocalTokens made) {
        this.made = made;
    }

    String of(Actor actor) {
        return tokens.get(actor, made::of);
    }
}
