package org.homeward.kernel.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;

/**
 * A part of the list of cases.
 *
 * @param rows the cases
 * @param next the cursor of the part after; empty at the end
 * @param position the position of the last event the list has seen; -1 before the first
 */
public record CaseList(List<Row> rows, Optional<String> next, long position) {
    public CaseList {
        rows = List.copyOf(rows);
    }

    /**
     * One case.
     *
     * @param caseId the case
     * @param status where it stands
     * @param person who it is about; empty while it is an enquiry
     * @param holds the classes of the holds in force
     * @param waiting what the person waits for
     * @param openedOn the day of the enquiry
     * @param changedAt when the last event was recorded
     * @param version the sequence of the last event
     */
    public record Row(
            CaseId caseId,
            CaseStatus status,
            Optional<Person> person,
            Set<HoldClass> holds,
            Set<Waiting> waiting,
            LocalDate openedOn,
            Instant changedAt,
            long version) {
        public Row {
            holds = Set.copyOf(holds);
            waiting = Set.copyOf(waiting);
        }
    }

    /**
     * What a list shows of a person.
     *
     * @param id the pseudonymous id
     * @param name the name
     * @param birthYear the year of birth
     * @param sex the sex
     * @param nationality the nationality
     * @param countryOfReturn where the person wants to return to
     * @param situation where the person lives
     */
    public record Person(
            SubjectId id,
            Personal<PersonName> name,
            int birthYear,
            Sex sex,
            CountryCode nationality,
            CountryCode countryOfReturn,
            Situation situation) {}
}
