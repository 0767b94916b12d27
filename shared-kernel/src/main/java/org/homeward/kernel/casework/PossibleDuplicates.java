package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.security.Office;

/**
 * The other cases, of other persons as they are known now, that may be about the person of a case. Whether they are is for
 * people to find out.
 *
 * @param caseId the case
 * @param rows the cases, the most alike first; the first of them when there are many
 * @param more how many there are besides the rows that who asks reaches
 * @param elsewhere how many there are that who asks does not reach
 * @param position the position of the last event the answer has seen; -1 before the first
 */
public record PossibleDuplicates(CaseId caseId, List<Row> rows, int more, int elsewhere, long position) {
    public PossibleDuplicates {
        rows = List.copyOf(rows);
    }

    /**
     * One case.
     *
     * @param caseId the case
     * @param status where it stands
     * @param openedOn the day of the enquiry
     * @param office the office that owns it
     * @param alike in what the two agree
     */
    public record Row(CaseId caseId, CaseStatus status, LocalDate openedOn, Office office, Set<Likeness> alike) {
        public Row {
            alike = Set.copyOf(alike);
        }
    }
}
