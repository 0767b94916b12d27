package org.homeward.query.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.reporting.ReportCell;
import org.homeward.kernel.reporting.ReportSection;
import org.homeward.query.reporting.SectionDefinition.SexTitle;
import org.homeward.query.reporting.SmallCells.Disclosure;
import org.homeward.query.reporting.SmallCells.Shown;

/** Makes the table of persons assisted; a person who departed twice counts once, as at the first departure. */
final class PersonsTable {
    private static final String CODE = "persons";

    private final SectionDefinition.Persons definition;
    private final int threshold;
    private final CountTable table;

    private PersonsTable(SectionDefinition.Persons definition, int threshold, CountTable table) {
        this.definition = definition;
        this.threshold = threshold;
        this.table = table;
    }

    static ReportSection of(SectionDefinition.Persons definition, int threshold, Frame frame, Reported reported) {
        return new PersonsTable(definition, threshold, count(definition.sexes(), frame.days(), reported)).section();
    }

    private static CountTable count(List<SexTitle> sexes, Days days, Reported reported) {
        Map<String, Assisted> persons = new LinkedHashMap<>();
        reported.assisted().stream()
                .filter(assisted -> days.contains(assisted.on()))
                .sorted(Comparator.comparing(Assisted::on))
                .forEach(assisted -> persons.putIfAbsent(assisted.person(), assisted));
        var nationalities = persons.values().stream()
                .map(Assisted::nationality)
                .distinct()
                .sorted()
                .toList();
        List<List<Long>> counts = new ArrayList<>();
        for (var nationality : nationalities) {
            counts.add(sexes.stream()
                    .map(sex -> count(persons, nationality, sex.sex()))
                    .toList());
        }
        return new CountTable(nationalities, sexes.stream().map(SexTitle::title).toList(), counts);
    }

    private static long count(Map<String, Assisted> persons, String nationality, Sex sex) {
        return persons.values().stream()
                .filter(person -> person.sex() == sex && person.nationality().equals(nationality))
                .count();
    }

    private ReportSection section() {
        var disclosure = SmallCells.of(table, threshold);
        var notes = new ArrayList<>(definition.notes());
        notes.add(disclosure
                .map(shown -> "Numbers of persons below " + threshold + " or left out: " + shown.leftOut() + ".")
                .orElse(definition.nothingShown()));
        var rows = disclosure.map(this::rows).orElseGet(() -> List.of(totalAlone()));
        var columns = new ArrayList<String>();
        columns.add(definition.nationality());
        columns.addAll(table.columns());
        columns.add(definition.total());
        return new ReportSection(CODE, definition.title(), columns, rows, notes);
    }

    private List<List<ReportCell>> rows(Disclosure shown) {
        var rows = new ArrayList<List<ReportCell>>();
        for (var row = 0; row < table.rows().size(); row++) {
            var cells = new ArrayList<ReportCell>();
            cells.add(Cells.words(table.rows().get(row)));
            for (var column = 0; column < table.columns().size(); column++) {
                cells.add(cell(table.at(row, column), shown.cells().get(row).get(column)));
            }
            cells.add(cell(table.ofRow(row), shown.rowTotals().get(row)));
            rows.add(cells);
        }
        var totals = new ArrayList<ReportCell>();
        totals.add(Cells.words(definition.total()));
        for (var column = 0; column < table.columns().size(); column++) {
            totals.add(cell(table.ofColumn(column), shown.columnTotals().get(column)));
        }
        totals.add(Cells.count(table.total()));
        rows.add(totals);
        return rows;
    }

    private List<ReportCell> totalAlone() {
        var cells = new ArrayList<ReportCell>();
        cells.add(Cells.words(definition.total()));
        table.columns().forEach(column -> cells.add(new ReportCell.Hidden()));
        cells.add(
                table.total() < threshold && table.total() > 0
                        ? new ReportCell.Small(threshold)
                        : Cells.count(table.total()));
        return cells;
    }

    private ReportCell cell(long number, Shown shown) {
        return switch (shown) {
            case PLAIN -> Cells.count(number);
            case SMALL -> new ReportCell.Small(threshold);
            case LEFT_OUT -> new ReportCell.Hidden();
        };
    }
}
