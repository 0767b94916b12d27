package org.homeward.query.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.DecisionTrack.Wait;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;

/**
 * What questions about many cases need of one.
 *
 * @param caseId the case
 * @param office the office that owns it
 * @param entrusted to whom it is entrusted, by role
 * @param openedOn the day of the enquiry
 * @param status where it stands
 * @param person the pseudonymous id of the person, or nothing while it is an enquiry
 * @param country the country of return, or nothing while it is an enquiry
 * @param onHold whether a hold stops it
 * @param waiting the wait for money
 * @param waitsForBed whether the person waits for a bed
 * @param changedAt when the last event was recorded
 */
public record IndexedCase(
        String caseId,
        Office office,
        Map<Role, UserId> entrusted,
        LocalDate openedOn,
        CaseStatus status,
        String person,
        String country,
        boolean onHold,
        Optional<Wait> waiting,
        boolean waitsForBed,
        Instant changedAt) {
    /** The most recently opened first, then the higher id. */
    public static final Comparator<IndexedCase> NEWEST_FIRST = Comparator.comparing(IndexedCase::openedOn)
            .thenComparing(IndexedCase::caseId)
            .reversed();

    public IndexedCase {
        entrusted = Map.copyOf(entrusted);
    }

    /** The same case, whose person waits for a bed or does not. */
    public IndexedCase waitingForBed(boolean waits) {
        return new IndexedCase(
                caseId, office, entrusted, openedOn, status, person, country, onHold, waiting, waits, changedAt);
    }
}
