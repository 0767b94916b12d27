package org.homeward.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryClockTest {
    private static final Instant EARLY = Instant.parse("2006-07-03T06:00:00Z");
    private static final Instant LATE = Instant.parse("2006-07-04T06:00:00Z");

    private final AtomicLong nanos = new AtomicLong(500);
    private final StoryClock clock = StoryClock.at(EARLY, nanos::get);

    @Test
    void it_stands_still_until_it_is_moved_on() {
        nanos.addAndGet(1_000_000_000);
        assertThat(clock.instant()).isEqualTo(EARLY);

        clock.advanceTo(LATE);
        assertThat(clock.instant()).isEqualTo(LATE);
    }

    @Test
    void it_never_goes_back() {
        clock.advanceTo(LATE);
        clock.advanceTo(EARLY);

        assertThat(clock.instant()).isEqualTo(LATE);
    }

    @Test
    void after_the_story_it_runs_on_from_where_it_stands() {
        clock.advanceTo(LATE);
        clock.runOn();
        nanos.addAndGet(3_000_000_000L);

        assertThat(clock.instant()).isEqualTo(LATE.plusSeconds(3));
    }
}
