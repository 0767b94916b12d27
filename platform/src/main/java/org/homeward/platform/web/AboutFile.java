package org.homeward.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeward.kernel.casework.DocumentKind;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Require;

/**
 * What is said about a scan or photo beside its content.
 *
 * @param person whom it is about
 * @param kind what it shows
 * @param attachedOn the day
 */
record AboutFile(SubjectId person, DocumentKind kind, LocalDate attachedOn) {
    static final String PERSON = "person";
    static final String KIND = "kind";
    static final String DAY = "attachedOn";

    /** What can be said, and what it means. */
    static final Map<String, String> MEANINGS =
            new TreeMap<>(Map.of(PERSON, "whom it is about", KIND, "what it shows", DAY, "the day, like 2009-02-06"));

    /**
     * What a request says.
     *
     * @throws Malformed with everything that is missing or unknown
     */
    static AboutFile of(Map<String, List<String>> said) {
        var faults = new ArrayList<Fault>();
        MEANINGS.keySet().stream()
                .filter(name -> !said.containsKey(name))
                .forEach(name -> faults.add(Fault.missing(name)));
        said.forEach((name, values) -> {
            if (!MEANINGS.containsKey(name)) {
                faults.add(Fault.unknown(name.substring(0, Math.min(name.length(), 60))));
            } else if (values.size() != 1) {
                faults.add(Fault.notAllowed(name, name + " is stated once"));
            }
        });
        if (!faults.isEmpty()) {
            throw new Malformed(faults);
        }
        return new AboutFile(
                Questions.parameter(PERSON, one(said, PERSON), SubjectId::new),
                Questions.parameter(KIND, one(said, KIND), AboutFile::kindOf),
                Questions.parameter(DAY, one(said, DAY), AboutFile::day));
    }

    private static String one(Map<String, List<String>> said, String name) {
        return said.getOrDefault(name, List.of("")).getFirst();
    }

    private static DocumentKind kindOf(String name) {
        return Arrays.stream(DocumentKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("a kind is one of " + Arrays.toString(DocumentKind.values())));
    }

    private static LocalDate day(String text) {
        try {
            return Require.date(LocalDate.parse(text), DAY);
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException("a day is written like 2009-02-06", notADay);
        }
    }
}
