package org.homeward.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Events from the first on.
 *
 * @param events how many; their positions have no gaps
 * @param sha256 the SHA-256 over all that is stored of them, in order
 */
record History(long events, String sha256) {
    /** Whether there can be such a history: without events there is nothing to hash, with events there is something. */
    boolean isPossible() {
        return events >= 0 && Sha256.isOne(sha256) && (events == 0) == sha256.equals(Sha256.OF_NOTHING);
    }

    /**
     * The events in a store up to a position.
     *
     * @throws Unreadable if one is missing, or the file is damaged
     */
    static History of(Path file, long upToPosition) throws IOException {
        var reading = new Reading(upToPosition);
        SqliteTable.read(file, "events", reading);
        return reading.history();
    }

    private static final class Reading implements SqliteTable.Rows {
        private final long upToPosition;
        private final MessageDigest digest = Sha256.digest();
        private long position;
        private long events;

        Reading(long upToPosition) {
            this.upToPosition = upToPosition;
        }

        @Override
        public void row(long number, SqliteRow row) {
            position++;
            if (number != position) {
                throw new Unreadable("it has no event at position " + position);
            }
            if (position <= upToPosition) {
                events++;
                add(1, Optional.of(ascii(Long.toString(position))));
                for (var column = 2; column <= row.values().size(); column++) {
                    add(column, row.values().get(column - 1));
                }
            }
        }

        History history() {
            return new History(events, HexFormat.of().formatHex(digest.digest()));
        }

        private void add(int column, Optional<byte[]> value) {
            digest.update(ascii(column + ":"
                    + value.map(bytes -> Integer.toString(bytes.length)).orElse("null") + ":"));
            value.ifPresent(digest::update);
        }

        private static byte[] ascii(String text) {
            return text.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
