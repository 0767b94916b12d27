package org.homeward.benchmarks.rival;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Identifiers as callers make them, for all rivals alike: UUIDs of version 7, which begin with the time. */
public final class Ids {
    private Ids() {}

    /** The next one. */
    public static UUID next() {
        var chance = ThreadLocalRandom.current();
        var high = (System.currentTimeMillis() << 16) | 0x7000L | chance.nextInt(1 << 12);
        var low = (chance.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
