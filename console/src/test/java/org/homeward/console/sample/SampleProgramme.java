package org.homeward.console.sample;

import static org.homeward.console.sample.SampleCases.TODAY;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.ProgrammeFigures;
import org.homeward.kernel.casework.ProgrammeOverview;

/** The figures of the sample's programme. */
final class SampleProgramme {
    private static final List<String> COUNTRIES = List.of(
            "NGA", "NER", "MLI", "GHA", "SEN", "TCD", "BFA", "LBR", "ETH", "CIV", "BGD", "GMB", "GIN", "TGO", "BEN",
            "CMR", "SLE", "MRT", "SDN", "ERI", "SOM", "IND", "PAK", "LKA");

    private SampleProgramme() {}

    static ProgrammeFigures figures() {
        var byCountry = new TreeMap<String, Long>();
        var thisYear = new TreeMap<String, Long>();
        IntStream.range(0, COUNTRIES.size()).forEach(place -> {
            byCountry.put(COUNTRIES.get(place), 560L / (1 + place) + 18);
            if (place < 8) {
                thisYear.put(COUNTRIES.get(place), 34L / (1 + place));
            }
        });
        return new ProgrammeFigures(TODAY, 48_213, 3_139, 3_152, 24, 112, months(0), byCountry, thisYear);
    }

    private static SortedMap<YearMonth, Long> months(long more) {
        var months = new TreeMap<YearMonth, Long>();
        IntStream.range(0, 32)
                .forEach(month -> months.put(
                        YearMonth.of(2006, 7).plusMonths(month),
                        Math.round(60 + 2.2 * month + 28 * Math.sin(month / 2.1) + more * month / 9.0)));
        return months;
    }

    static ProgrammeOverview overview() {
        var counts = new EnumMap<CaseStatus, Long>(CaseStatus.class);
        IntStream.range(0, SampleCases.COUNT)
                .mapToObj(SampleCases::status)
                .forEach(status -> counts.merge(status, 1L, Long::sum));
        return new ProgrammeOverview(figures(), counts, 57, 3, 8, months(30), Instant.parse("2009-02-06T10:00:00Z"));
    }
}
