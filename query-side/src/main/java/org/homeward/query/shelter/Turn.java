package org.homeward.query.shelter;

import java.time.LocalDate;
import java.util.Comparator;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.shelter.SectionKind;

/**
 * A guest who waits for a bed.
 *
 * @param shelter the shelter
 * @param stayId the stay that was asked for
 * @param caseId the case
 * @param section the section
 * @param priority the priority; higher goes first
 * @param since the day since when
 * @param number grows with each guest who has to wait
 */
public record Turn(
        String shelter, StayId stayId, CaseId caseId, SectionKind section, int priority, LocalDate since, long number) {
    /** By section; in a section by priority, then by day, then by who was first. */
    static final Comparator<Turn> ORDER = Comparator.comparing(Turn::section)
            .thenComparing(Comparator.comparingInt(Turn::priority).reversed())
            .thenComparing(Turn::since)
            .thenComparingLong(Turn::number);
}
