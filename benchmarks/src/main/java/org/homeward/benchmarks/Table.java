package org.homeward.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A table of the page; the first column is text, the others are figures. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these headings. */
    Table(String... headings) {
        row(headings);
    }

    /** Adds a row, which has as many cells as there are headings. */
    Table row(String... cells) {
        if (!rows.isEmpty() && cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("a row has " + rows.get(0).size() + " cells");
        }
        rows.add(List.copyOf(Arrays.asList(cells)));
        return this;
    }

    /** The table in Markdown. */
    String markdown() {
        var rule = "|---|" + "---:|".repeat(rows.get(0).size() - 1);
        return line(rows.get(0)) + "\n" + rule + "\n"
                + rows.stream().skip(1).map(Table::line).collect(Collectors.joining("\n")) + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
