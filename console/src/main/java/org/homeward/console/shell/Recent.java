package org.homeward.console.shell;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.homeward.platform.messaging.NotFound;

/**
 * Waits until a view has seen what its user has just done. Views follow the events within moments; a user who is sent
 * back to a page expects to find there what was recorded.
 */
public final class Recent {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(15);

    private Recent() {}

    /** The view, once it has seen this version; after a while as it is. */
    public static <V> V seen(long version, Supplier<V> ask, ToLongFunction<V> versionOf) {
        var pause = FIRST_PAUSE;
        for (var waited = Duration.ZERO; waited.compareTo(LONGEST_WAIT) < 0; waited = waited.plus(pause)) {
            try {
                var view = ask.get();
                if (versionOf.applyAsLong(view) >= version) {
                    return view;
                }
            } catch (NotFound notYet) {
                if (version < 0) {
                    throw notYet;
                }
            }
            if (!sleep(pause)) {
                break;
            }
            pause = pause.multipliedBy(2).compareTo(Duration.ofMillis(240)) > 0
                    ? Duration.ofMillis(240)
                    : pause.multipliedBy(2);
        }
        return ask.get();
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
