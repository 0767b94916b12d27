package org.homeward.kernel.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One event as an auditor sees it, without any personal value.
 *
 * @param position its place among all events
 * @param sequence its place in its stream
 * @param eventId its id
 * @param recordedAt when it was recorded
 * @param name its stored name, for example {@code casework.hold-placed.v1}
 * @param by on whose authority
 * @param software the version of the program that recorded it; empty when it was not stored
 * @param dates the business dates it states, by field; empty when it states none
 * @param fields what it says, with personal values left out
 */
public record TimelineEntry(
        long position,
        long sequence,
        String eventId,
        Instant recordedAt,
        String name,
        Authority by,
        String software,
        SortedMap<String, LocalDate> dates,
        List<TimelineField> fields) {
    public TimelineEntry {
        dates = Collections.unmodifiableSortedMap(new TreeMap<>(dates));
        fields = List.copyOf(fields);
    }
}
