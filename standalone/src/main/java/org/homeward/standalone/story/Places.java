package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/** How many places an agreement must have so that everybody who is due up to a day gets one. */
final class Places {
    private Places() {}

    /** The most places held at once by claims that are due before the day, in tens. */
    static int heldBefore(LocalDate day, List<Claim> claims) {
        var changes = new TreeMap<LocalDate, Integer>();
        for (var claim : claims) {
            if (claim.wanted().isBefore(day)) {
                changes.merge(claim.wanted(), claim.places(), Integer::sum);
                if (claim.isGivenBack()) {
                    changes.merge(claim.givenBackOn(claim.wanted()).plusDays(1), -claim.places(), Integer::sum);
                }
            }
        }
        var held = 0;
        var most = 0;
        for (var change : changes.values()) {
            held += change;
            most = Math.max(most, held);
        }
        return (most + 9) / 10 * 10;
    }
}
