package org.homeward.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of a table.
 *
 * @param values the bytes of each content or text, of a whole number its digits; nothing where nothing is stored
 */
record SqliteRow(List<Optional<byte[]>> values) {
    private static final int[] NUMBER_SIZES = {0, 1, 2, 3, 4, 6, 8};
    private static final int VARINT = 9;

    /** The row that is stored as these bytes. */
    static SqliteRow of(ByteBuffer stored) {
        var header = varint(stored);
        var types = new ArrayList<Long>();
        while (stored.position() < header) {
            types.add(varint(stored));
        }
        return new SqliteRow(types.stream().map(type -> value(type, stored)).toList());
    }

    /** The text in a column; empty when there is none. */
    String text(int column) {
        return values.get(column)
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** A number of one to nine bytes, seven bits in each. */
    static long varint(ByteBuffer bytes) {
        var number = 0L;
        for (var one = 1; one < VARINT; one++) {
            var next = bytes.get();
            number = (number << 7) | (next & 0x7F);
            if (next >= 0) {
                return number;
            }
        }
        return (number << 8) | (bytes.get() & 0xFF);
    }

    private static Optional<byte[]> value(long type, ByteBuffer stored) {
        if (type == 0) {
            return Optional.empty();
        }
        if (type >= 1 && type < NUMBER_SIZES.length) {
            return digits(number(stored, NUMBER_SIZES[(int) type]));
        }
        if (type == 8 || type == 9) {
            return digits(type - 8);
        }
        var size = (type - 12) / 2;
        if (type < 12 || size > stored.remaining()) {
            throw new Unreadable("a row holds what it cannot hold");
        }
        var content = new byte[(int) size];
        stored.get(content);
        return Optional.of(content);
    }

    private static long number(ByteBuffer stored, int size) {
        var number = (long) stored.get();
        for (var more = 1; more < size; more++) {
            number = (number << 8) | (stored.get() & 0xFF);
        }
        return number;
    }

    private static Optional<byte[]> digits(long number) {
        return Optional.of(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }
}
