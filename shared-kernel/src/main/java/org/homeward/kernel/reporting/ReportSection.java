package org.homeward.kernel.reporting;

import java.util.List;

/**
 * One table of a report.
 *
 * @param code its stable code, for example {@code persons}
 * @param title its title
 * @param columns the headings of its columns; every row has as many cells
 * @param rows its rows; a total is the last
 * @param notes what a reader must know: how it is counted, what is suppressed, which rates were used
 */
public record ReportSection(
        String code, String title, List<String> columns, List<List<ReportCell>> rows, List<String> notes) {
    public ReportSection {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }
}
