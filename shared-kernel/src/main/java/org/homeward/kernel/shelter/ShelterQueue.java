package org.homeward.kernel.shelter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;

/**
 * A part of the waiting list of a shelter: one order for each section, because a bed of one section never serves
 * another; in a section the highest priority first, then the earliest day, then who was queued first.
 *
 * @param shelterId the shelter
 * @param rows the people who wait, by section and rank
 * @param total how many wait altogether
 * @param next the cursor of the part after; empty at the end
 * @param position the position of the last event the list has seen; -1 before the first
 */
public record ShelterQueue(ShelterId shelterId, List<Row> rows, int total, Optional<String> next, long position) {
    public ShelterQueue {
        rows = List.copyOf(rows);
    }

    /** The same part of the list with rows as they are shown to somebody else. */
    public ShelterQueue withRows(List<Row> shown) {
        return new ShelterQueue(shelterId, shown, total, next, position);
    }

    /**
     * One person who waits, and the facts the place follows from: the rank is one more than all who are ahead.
     *
     * @param caseId the case
     * @param stayId the stay that was asked for
     * @param section the section, as it is shown to who asks
     * @param rank the place in the section, from 1 on
     * @param priority the priority given with the request; higher goes first
     * @param since the day since when the person waits
     * @param aheadByPriority how many of the section have a higher priority
     * @param aheadByDate how many of the section have the same priority and wait longer
     * @param aheadByArrival how many of the section have the same priority and day and were queued before
     */
    public record Row(
            CaseId caseId,
            StayId stayId,
            ShownSection section,
            int rank,
            int priority,
            LocalDate since,
            int aheadByPriority,
            int aheadByDate,
            int aheadByArrival) {
        /** The same person in a section as it is shown to somebody else. */
        public Row in(ShownSection shown) {
            return new Row(caseId, stayId, shown, rank, priority, since, aheadByPriority, aheadByDate, aheadByArrival);
        }
    }
}
