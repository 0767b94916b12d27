package org.homeward.platform.fault;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A fault without what it said: its kind and its places in the code, and those of its causes. A message could repeat a
 * personal value, so only this is logged or kept of a fault that events or commands may have caused.
 */
public final class BareFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String OURS = "org.homeward.";
    private static final int CAUSES_MOST = 10;

    private BareFault(Throwable fault, @Nullable Throwable cause) {
        super(fault.getClass().getName(), cause);
        setStackTrace(fault.getStackTrace());
    }

    /** What may be logged of a fault. */
    public static BareFault of(Throwable fault) {
        return of(fault, CAUSES_MOST);
    }

    private static BareFault of(Throwable fault, int causesMost) {
        var cause = fault.getCause();
        return new BareFault(fault, cause == null || causesMost == 0 ? null : of(cause, causesMost - 1));
    }

    /** The kind of a fault and the last place in our code, in one line. */
    public static String lineOf(Throwable fault) {
        var places = Arrays.asList(fault.getStackTrace());
        return places.stream()
                .filter(place -> place.getClassName().startsWith(OURS))
                .findFirst()
                .or(() -> places.stream().findFirst())
                .map(place -> kindOf(fault) + " at " + place)
                .orElseGet(() -> kindOf(fault));
    }

    private static String kindOf(Throwable fault) {
        return fault.getClass().getSimpleName();
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
