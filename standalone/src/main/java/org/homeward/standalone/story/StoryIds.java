package org.homeward.standalone.story;

import java.time.Instant;
import java.util.UUID;

/** Identifiers of the form that callers make (UUID version 7), but from story time and the start number. */
final class StoryIds {
    private StoryIds() {}

    /** The identifier that this moment and luck give. */
    static UUID at(Instant moment, Chance chance) {
        var high = (moment.toEpochMilli() << 16) | 0x7000L | (chance.bits() & 0x0FFFL);
        var low = (chance.bits() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
