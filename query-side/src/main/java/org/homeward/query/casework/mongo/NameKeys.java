package org.homeward.query.casework.mongo;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import org.bson.Document;
import org.homeward.query.casework.NameKeysProjection;

/**
 * The hashes of one person's name, cut to 64 bits, in ascending order.
 *
 * @param person the pseudonymous id of the person
 * @param keys the hashes
 */
@SuppressWarnings("ArrayRecordComponent") // small and never compared
record NameKeys(String person, long[] keys) {
    static Optional<NameKeys> of(Document document) {
        var hashes = document.getList(NameKeysProjection.HASHES, String.class);
        return hashes.isEmpty()
                ? Optional.empty()
                : Optional.of(new NameKeys(document.getString("_id"), wanted(hashes)));
    }

    /** Hashes in the form in which they are compared. */
    static long[] wanted(Collection<String> hashes) {
        return hashes.stream()
                .mapToLong(hash ->
                        ByteBuffer.wrap(Base64.getUrlDecoder().decode(hash)).getLong())
                .sorted()
                .toArray();
    }

    boolean haveAll(long[] wanted) {
        return Arrays.stream(wanted).allMatch(key -> Arrays.binarySearch(keys, key) >= 0);
    }
}
