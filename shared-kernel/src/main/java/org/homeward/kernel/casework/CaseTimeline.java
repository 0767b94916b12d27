package org.homeward.kernel.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;

/**
 * What happened in a case, without anything that identifies the person.
 *
 * @param caseId the case
 * @param entries what happened, the newest first
 * @param next the cursor of the entries before; empty at the beginning of the case
 * @param version the sequence of the newest event of the case
 */
public record CaseTimeline(CaseId caseId, List<Entry> entries, Optional<String> next, long version) {
    public CaseTimeline {
        entries = List.copyOf(entries);
    }

    /**
     * One event.
     *
     * @param position its place among all events
     * @param sequence its place in the case
     * @param event its stored name
     * @param happenedOn the business date it states, if it states one
     * @param recordedAt when it was recorded
     * @param by who caused it
     * @param commandId the command that caused it
     * @param correlationId the message the chain began with
     * @param causationId the message that directly caused it
     * @param values its plain values as text; personal values are left out
     */
    public record Entry(
            long position,
            long sequence,
            String event,
            Optional<LocalDate> happenedOn,
            Instant recordedAt,
            By by,
            String commandId,
            String correlationId,
            String causationId,
            SortedMap<String, String> values) {
        public Entry {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }
    }

    /**
     * Who caused an event, and why.
     *
     * @param user the user or service
     * @param roles the roles it held then
     * @param office the office it acted for
     * @param purpose why
     */
    public record By(UserId user, Set<Role> roles, Office office, Purpose purpose) {
        public By {
            roles = Set.copyOf(roles);
        }
    }
}
