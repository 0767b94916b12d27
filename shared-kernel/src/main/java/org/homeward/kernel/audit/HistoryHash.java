package org.homeward.kernel.audit;

import java.util.List;

/**
 * The hash of a history's content: the same commands with the same dates give the same hash, on any machine and at any
 * time. It covers, stream by stream in the order of their ids, each event's sequence, stored name and content with
 * personal values in clear; not ids of events, recording instants, positions or ciphertext.
 *
 * @param sha256 the hash, in hexadecimal digits
 * @param streams how many streams it covers
 * @param events how many events it covers
 * @param position the position of the last event taken into account
 * @param leftOut the stored names it does not cover because their content is a matter of chance, with the number of
 *     events, as {@code name=number}, in order
 */
public record HistoryHash(String sha256, long streams, long events, long position, List<String> leftOut) {
    public HistoryHash {
        leftOut = List.copyOf(leftOut);
    }
}
