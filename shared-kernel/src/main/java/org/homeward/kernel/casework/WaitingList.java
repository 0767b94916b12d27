package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;

/**
 * A part of the programme's waiting list: who waits for money, the highest priority first, then the earliest day, then
 * the id of the case.
 *
 * @param rows the people who wait
 * @param total how many wait altogether
 * @param next the cursor of the part after; empty at the end
 * @param position the position of the last event the list has seen; -1 before the first
 */
public record WaitingList(List<Row> rows, int total, Optional<String> next, long position) {
    public WaitingList {
        rows = List.copyOf(rows);
    }

    /**
     * One person who waits.
     *
     * @param caseId the case
     * @param countryOfReturn where the person wants to return to
     * @param standing the place on the list and what it follows from
     */
    public record Row(CaseId caseId, CountryCode countryOfReturn, Standing standing) {}

    /**
     * A place on the list and the facts it follows from: the rank is one more than all who are ahead.
     *
     * @param rank the place, from 1 on
     * @param priority the priority given when the person was listed; higher goes first
     * @param since the day since when the person waits
     * @param aheadByPriority how many have a higher priority
     * @param aheadByDate how many have the same priority and wait longer
     * @param aheadByCase how many have the same priority and day and a smaller case id
     */
    public record Standing(
            int rank, int priority, LocalDate since, int aheadByPriority, int aheadByDate, int aheadByCase) {}
}
