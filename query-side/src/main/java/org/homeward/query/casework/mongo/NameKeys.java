package org.homeward.query.casework.mongo;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * The hashes of one person's names, cut to 64 bits, in ascending order.
 *
 * @param person the pseudonymous id of the person
 * @param keys the hashes
 */
@SuppressWarnings("ArrayRecordComponent") // small and never compared
record NameKeys(String person, long[] keys) {
    static Optional<NameKeys> of(Document document) {
        var stated = document.get("view", Document.class).get("hashes", Document.class);
        var hashes = stated.keySet().stream()
                .flatMap(file -> stated.getList(file, String.class).stream())
                .collect(Collectors.toSet());
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
