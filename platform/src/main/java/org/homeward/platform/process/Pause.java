package org.homeward.platform.process;

import java.time.Duration;

/** How long a loop rests before it begins again: after one fault a second, after each further one twice as long. */
final class Pause {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(15);

    private Duration length = Duration.ZERO;

    Duration length() {
        return length;
    }

    void rest() throws InterruptedException {
        if (!length.isZero()) {
            Thread.sleep(length);
        }
    }

    void none() {
        length = Duration.ZERO;
    }

    void of(Duration time) {
        length = time;
    }

    /** The next one, after a fault that is the first or not. */
    void afterFault(boolean again) {
        length = again ? longer() : FIRST;
    }

    private Duration longer() {
        var doubled = length.multipliedBy(2);
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
