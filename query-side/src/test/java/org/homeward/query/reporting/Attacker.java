package org.homeward.query.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homeward.query.reporting.SmallCells.Disclosure;
import org.homeward.query.reporting.SmallCells.Shown;

/**
 * Tries every table that looks the same as the one shown. It knows all sums, the grand total, that a small number is from
 * 1 to threshold - 1, and that a number left out is at least the threshold.
 */
final class Attacker {
    private final CountTable table;
    private final Disclosure shown;
    private final int threshold;
    private final long[][] guess;
    private final List<Set<Long>> found = new ArrayList<>();

    private Attacker(CountTable table, Disclosure shown, int threshold) {
        this.table = table;
        this.shown = shown;
        this.threshold = threshold;
        guess = new long[table.rows().size()][table.columns().size()];
        var numbers = table.rows().size() * table.columns().size()
                + table.rows().size()
                + table.columns().size();
        for (var number = 0; number < numbers; number++) {
            found.add(new HashSet<>());
        }
    }

    /** Whether some small number is the same in every table that looks the same. */
    static boolean learns(CountTable table, Disclosure shown, int threshold) {
        var attacker = new Attacker(table, shown, threshold);
        attacker.tryFrom(0);
        return attacker.someSmallNumberIsCertain();
    }

    private boolean someSmallNumberIsCertain() {
        var number = 0;
        for (var how : all()) {
            if (how == Shown.SMALL && found.get(number).size() < 2) {
                return true;
            }
            number++;
        }
        return false;
    }

    private List<Shown> all() {
        var all = new ArrayList<Shown>();
        shown.cells().forEach(all::addAll);
        all.addAll(shown.rowTotals());
        all.addAll(shown.columnTotals());
        return all;
    }

    private void tryFrom(int cell) {
        var columns = table.columns().size();
        if (cell == table.rows().size() * columns) {
            keep();
            return;
        }
        var row = cell / columns;
        var column = cell % columns;
        for (var value = 0L; value <= table.total(); value++) {
            guess[row][column] = value;
            if (agrees(shown.cells().get(row).get(column), table.at(row, column), value) && sumsCanAgree(row, column)) {
                tryFrom(cell + 1);
            }
        }
        guess[row][column] = 0;
    }

    private boolean agrees(Shown how, long truth, long value) {
        return switch (how) {
            case PLAIN -> value == truth;
            case SMALL -> value >= 1 && value < threshold;
            case LEFT_OUT -> value >= threshold;
        };
    }

    private boolean sumsCanAgree(int row, int column) {
        var lastInRow = column == table.columns().size() - 1;
        var lastInColumn = row == table.rows().size() - 1;
        return (!lastInRow || agrees(shown.rowTotals().get(row), table.ofRow(row), sumOfRow(row)))
                && (!lastInColumn
                        || agrees(shown.columnTotals().get(column), table.ofColumn(column), sumOfColumn(column)))
                && sum() <= table.total()
                && (!(lastInRow && lastInColumn) || sum() == table.total());
    }

    private void keep() {
        var number = 0;
        for (var row : guess) {
            for (var value : row) {
                found.get(number++).add(value);
            }
        }
        for (var row = 0; row < table.rows().size(); row++) {
            found.get(number++).add(sumOfRow(row));
        }
        for (var column = 0; column < table.columns().size(); column++) {
            found.get(number++).add(sumOfColumn(column));
        }
    }

    private long sumOfRow(int row) {
        var sum = 0L;
        for (var value : guess[row]) {
            sum += value;
        }
        return sum;
    }

    private long sumOfColumn(int column) {
        var sum = 0L;
        for (var row : guess) {
            sum += row[column];
        }
        return sum;
    }

    private long sum() {
        var sum = 0L;
        for (var row = 0; row < guess.length; row++) {
            sum += sumOfRow(row);
        }
        return sum;
    }
}
