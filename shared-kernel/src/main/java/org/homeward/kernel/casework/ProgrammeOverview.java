package org.homeward.kernel.casework;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where the programme stands.
 *
 * @param figures the headline figures of today
 * @param casesByStatus how many cases stand where; a status without cases is left out
 * @param waitingForMoney how many people wait for a place in an agreement
 * @param waitingForBed how many people wait for a bed
 * @param onHold how many cases a hold stops
 * @param enquiriesByMonth how many people asked, per month
 * @param recordedAt when the last event that counts was recorded; the epoch before the first
 */
public record ProgrammeOverview(
        ProgrammeFigures figures,
        Map<CaseStatus, Long> casesByStatus,
        long waitingForMoney,
        long waitingForBed,
        long onHold,
        SortedMap<YearMonth, Long> enquiriesByMonth,
        Instant recordedAt) {
    public ProgrammeOverview {
        var sorted = new EnumMap<CaseStatus, Long>(CaseStatus.class);
        sorted.putAll(casesByStatus);
        casesByStatus = Collections.unmodifiableMap(sorted);
        enquiriesByMonth = Collections.unmodifiableSortedMap(new TreeMap<>(enquiriesByMonth));
    }
}
