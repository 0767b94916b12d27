package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AggregateCacheTest {
    private static final int SIZE = 1_000;

    private final AggregateCache cache = new AggregateCache(SIZE);

    @Test
    void a_case_just_opened_is_kept_although_the_others_were_busier() {
        for (var number = 0; number < SIZE; number++) {
            cache.put("busy-" + number, "a busy one");
            for (var use = 0; use < 10; use++) {
                cache.get("busy-" + number);
            }
        }

        for (var number = 0; number < SIZE / 4; number++) {
            cache.put("new-" + number, "a new one");
        }

        for (var number = 0; number < SIZE / 4; number++) {
            assertThat(cache.containsKey("new-" + number)).isTrue();
        }
    }

    @Test
    void no_more_are_kept_than_there_is_room_for() {
        for (var number = 0; number < 3 * SIZE; number++) {
            cache.put("one-" + number, "one");
        }

        var kept = 0;
        for (var number = 0; number < 3 * SIZE; number++) {
            kept += cache.containsKey("one-" + number) ? 1 : 0;
        }
        assertThat(kept).isBetween(SIZE / 2, SIZE);
    }
}
