package org.homeward.console.casework;

import java.util.List;
import java.util.stream.Stream;
import org.homeward.console.words.Shown;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseList;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.Waiting;
import org.homeward.kernel.time.ProgrammeCalendar;

/**
 * A case in a list.
 *
 * @param path where its page is
 * @param name who it is about, or that nobody is registered
 * @param country the country of return; empty while it is an enquiry
 * @param reference the last characters of its id
 * @param stage the number of the stage on the line, from 1 on; 0 beside the line
 * @param status where it stands
 * @param look the look of the status
 * @param flags what stops it or what it waits for
 * @param openedOn the day of the enquiry
 * @param changedOn the day of the last event
 */
public record CaseRow(
        String path,
        Shown name,
        String country,
        String reference,
        int stage,
        String status,
        String look,
        List<Flag> flags,
        String openedOn,
        String changedOn) {
    public CaseRow {
        flags = List.copyOf(flags);
    }

    /** Something to be seen at once: its look, its icon and its word. */
    public record Flag(String look, String icon, String word) {}

    static CaseRow of(CaseList.Row row, Words say) {
        return new CaseRow(
                "/cases/" + row.caseId().value(),
                row.person()
                        .map(person -> say.name(person.name()))
                        .orElseGet(() -> new Shown(say.text("case.unregistered"), false)),
                row.person()
                        .map(person -> say.country(person.countryOfReturn()))
                        .orElse(""),
                Looks.shortly(row.caseId()),
                Stage.line().indexOf(Stage.of(row.status())) + 1,
                say.choice(row.status()),
                Looks.of(row.status()),
                flags(row, say),
                say.day(row.openedOn()),
                say.day(ProgrammeCalendar.dateOf(row.changedAt())));
    }

    private static List<Flag> flags(CaseList.Row row, Words say) {
        return Stream.concat(
                        row.holds().stream()
                                .sorted()
                                .map(hold -> new Flag("stop", "lock", say.text("case.hold", say.choice(hold)))),
                        row.waiting().stream()
                                .filter(waiting -> waiting != Waiting.MONEY || row.status() != CaseStatus.WAITLISTED)
                                .sorted()
                                .map(waiting -> new Flag("wait", "hourglass", say.choice(waiting))))
                .toList();
    }
}
