package org.homeward.command.casework.rules;

import java.time.LocalDate;
import org.homeward.kernel.casework.Intention;
import org.homeward.kernel.casework.Situation;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;

/** What the rules need to know of the person, without anything that identifies. */
record Person(
        SubjectId id,
        int birthYear,
        Sex sex,
        CountryCode nationality,
        CountryCode countryOfReturn,
        Situation situation,
        Intention intention,
        boolean undocumented,
        LocalDate registeredOn) {

    /** Whether the person counts as a child; the year of the eighteenth birthday counts wholly. */
    boolean isChildOn(LocalDate day) {
        return day.getYear() <= birthYear + 18;
    }
}
