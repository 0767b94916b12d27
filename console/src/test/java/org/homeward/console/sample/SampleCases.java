package org.homeward.console.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.kernel.casework.CaseList;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseworkQuery.ListCases;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.Likeness;
import org.homeward.kernel.casework.PossibleDuplicates;
import org.homeward.kernel.casework.Situation;
import org.homeward.kernel.casework.Waiting;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.privacy.SubjectRef;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.time.ProgrammeCalendar;

/** The cases of the sample. */
public final class SampleCases {
    /** How many there are. */
    public static final int COUNT = 184;

    static final LocalDate TODAY = LocalDate.of(2009, 2, 6);

    private static final List<String> GIVEN = List.of(
            "Hawa",
            "Ousmane",
            "Blessing",
            "Ibrahim",
            "Esther",
            "Salif",
            "Fatou",
            "Samuel",
            "Rahel",
            "Moussa",
            "A\u00efcha");
    private static final List<String> FAMILY = List.of(
            "Camara",
            "Bah",
            "Eze",
            "Kon\u00e9",
            "Mbeki",
            "Ke\u00efta",
            "Ndiaye",
            "Okafor",
            "Tesfaye",
            "Sow",
            "Benali",
            "Diallo",
            "Adeyemi");
    private static final List<String> COUNTRIES =
            List.of("MLI", "GHA", "SEN", "NGA", "NER", "LBR", "BFA", "ETH", "CIV", "BGD", "TCD");
    private static final int ERASED_EVERY = 37;

    private SampleCases() {}

    /** The id of a case. */
    public static CaseId id(int number) {
        return CaseId.of(new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_1000_0000L + number * 7919L));
    }

    static SubjectId person(int number) {
        return SubjectId.of(new UUID(0x0190_0000_0000_7000L + number, 0x9000_0000_0000_0000L + number));
    }

    static int numberOf(CaseId id) {
        return IntStream.range(0, COUNT)
                .filter(number -> id(number).equals(id))
                .findFirst()
                .orElse(-1);
    }

    /** Where a case stands: most of them early or late, a few beside the line. */
    public static CaseStatus status(int number) {
        return List.of(CaseStatus.values()).get(1 + (number * 7) % 20);
    }

    static Personal<PersonName> name(int number) {
        return number % ERASED_EVERY == 5
                ? new Personal.Erased<>(new SubjectRef(person(number), PurposeGroup.IDENTITY, "name"))
                : Personal.known(
                        person(number),
                        PurposeGroup.IDENTITY,
                        "name",
                        new PersonName(GIVEN.get(number % GIVEN.size()), FAMILY.get((number * 5) % FAMILY.size())));
    }

    static CountryCode country(int number) {
        return new CountryCode(COUNTRIES.get((number * 3) % COUNTRIES.size()));
    }

    static CaseList list(ListCases asked) {
        var from = asked.page().after().map(Integer::parseInt).orElse(0);
        var found = IntStream.range(0, COUNT)
                .mapToObj(SampleCases::row)
                .filter(row -> fits(row, asked))
                .sorted(Comparator.comparing(CaseList.Row::openedOn).reversed())
                .toList();
        var to = Math.min(found.size(), from + asked.page().size());
        return new CaseList(
                found.subList(from, to),
                to < found.size() ? Optional.of(Integer.toString(to)) : Optional.empty(),
                48_213);
    }

    /** One case looks like seven others, of which one cannot be seen by who asks. */
    static PossibleDuplicates alike(CaseId id) {
        var rows = id.equals(id(3))
                ? List.of(like(8), like(11), like(14), like(17), like(20), like(23))
                : List.<PossibleDuplicates.Row>of();
        return new PossibleDuplicates(id, rows, 0, rows.isEmpty() ? 0 : 1, 48_213);
    }

    private static PossibleDuplicates.Row like(int number) {
        return new PossibleDuplicates.Row(
                id(number),
                status(number),
                TODAY.minusDays(number * 2L),
                Office.TRIPOLI,
                Set.of(Likeness.NAME, Likeness.SEX, Likeness.NATIONALITY, Likeness.BIRTH_YEAR_NEARLY));
    }

    private static boolean fits(CaseList.Row row, ListCases asked) {
        var filter = asked.filter();
        return (filter.statuses().isEmpty() || filter.statuses().contains(row.status()))
                && filter.waiting().map(row.waiting()::contains).orElse(true)
                && filter.name().map(name -> isCalled(row, name)).orElse(true);
    }

    private static boolean isCalled(CaseList.Row row, String name) {
        return row.person()
                .map(person -> person.name().read(PersonName::full, ""))
                .filter(full -> full.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static CaseList.Row row(int number) {
        var status = status(number);
        var registered = status != CaseStatus.ENQUIRY;
        var opened = TODAY.minusDays(number * 2L);
        return new CaseList.Row(
                id(number),
                status,
                registered ? Optional.of(listed(number)) : Optional.empty(),
                number % 23 == 4 ? Set.of(HoldClass.PROTECTION) : Set.of(),
                waiting(number, status),
                opened,
                changedAt(opened),
                10 + number % 20);
    }

    private static Set<Waiting> waiting(int number, CaseStatus status) {
        if (status == CaseStatus.WAITLISTED) {
            return Set.of(Waiting.MONEY);
        }
        return number % 19 == 3 ? Set.of(Waiting.BED) : Set.of();
    }

    private static Instant changedAt(LocalDate opened) {
        var changed = opened.plusDays(9).isAfter(TODAY) ? TODAY : opened.plusDays(9);
        return ProgrammeCalendar.startOf(changed).plusSeconds(3600 * 9 + 720);
    }

    private static CaseList.Person listed(int number) {
        return new CaseList.Person(
                person(number),
                name(number),
                1970 + number % 25,
                number % 3 == 0 ? Sex.F : Sex.M,
                country(number),
                country(number),
                Situation.URBAN);
    }
}
