package org.homeward.kernel.casework;

import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.message.Require;

/**
 * Which cases are asked for; every condition must hold.
 *
 * @param statuses where they stand; none means anywhere
 * @param country the country of return
 * @param waiting what they wait for
 * @param name beginnings of names, three letters or more of each; it is personal data and is not shown in any text form
 */
public record CaseFilter(
        Set<CaseStatus> statuses, Optional<CountryCode> country, Optional<Waiting> waiting, Optional<String> name) {
    private static final int LONGEST_NAME = 80;

    public CaseFilter {
        statuses = Set.copyOf(statuses);
        name.ifPresent(text -> Require.text(text, LONGEST_NAME, "name"));
    }

    /** All cases. */
    public static CaseFilter all() {
        return new CaseFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return "CaseFilter[" + statuses + ", " + country + ", " + waiting + "]";
    }
}
