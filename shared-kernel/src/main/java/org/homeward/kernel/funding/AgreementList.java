package org.homeward.kernel.funding;

import java.util.List;

/**
 * All agreements, the earliest first.
 *
 * @param position the position of the last event taken into account
 * @param agreements the agreements
 * @param waitingPersons how many persons are on the waiting list for money
 * @param placesLeft how many places nobody holds, in agreements that have not ended
 */
public record AgreementList(long position, List<AgreementSummary> agreements, int waitingPersons, int placesLeft) {
    public AgreementList {
        agreements = List.copyOf(agreements);
    }
}
