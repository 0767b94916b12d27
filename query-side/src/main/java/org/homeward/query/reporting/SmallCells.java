package org.homeward.query.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides which numbers of a table with totals are shown, so that nobody can compute a small one: numbers from 1 to
 * threshold - 1 are only said to be small, and others are left out until the table that a reader sees agrees with at
 * least two values of every small number - also for a reader who knows that what is left out is not small, that zeros are
 * shown, and how many persons there are in all.
 *
 * <p>Cells and totals are the edges of a network (from a source to the rows, on to the columns, on to a sink) in which as
 * much flows into a node as out of it. Another table that looks the same differs from the true one by cycles; each small
 * number gets the cheapest cycle through it, and what lies on it is left out.
 */
final class SmallCells {
    /** How a number appears. */
    enum Shown {
        PLAIN,
        SMALL,
        LEFT_OUT
    }

    private final CountTable table;
    private final int threshold;
    private final List<CellNetwork.Edge> edges;

    private SmallCells(CountTable table, int threshold) {
        this.table = table;
        this.threshold = threshold;
        edges = CellNetwork.edgesOf(table, threshold);
    }

    /**
     * How the table may be shown; empty when there is no way but to show its grand total alone.
     *
     * @param threshold the first number that is not small: 0 shows everything, else at least 3
     */
    static Optional<Disclosure> of(CountTable table, int threshold) {
        if (threshold != 0 && threshold < 3) {
            throw new IllegalArgumentException("a threshold below 3 tells every small number");
        }
        if (table.total() < threshold) {
            return Optional.empty();
        }
        var cells = new SmallCells(table, threshold);
        return cells.protectAll() ? Optional.of(cells.disclosure()) : Optional.empty();
    }

    private boolean protectAll() {
        for (var edge : edges) {
            if (edge.shown() == Shown.SMALL && !protect(edge)) {
                return false;
            }
        }
        return true;
    }

    private boolean protect(CellNetwork.Edge small) {
        var network = new CellNetwork(table, threshold, edges);
        var up = network.cheapestCycle(small, true);
        var down = network.cheapestCycle(small, false);
        if (up.isEmpty() && down.isEmpty()) {
            return false;
        }
        var cycle = down.isEmpty()
                        || (up.isPresent() && up.get().cost() <= down.get().cost())
                ? up.orElseThrow()
                : down.orElseThrow();
        cycle.edges().forEach(CellNetwork.Edge::leaveOut);
        return true;
    }

    private Disclosure disclosure() {
        var rows = new ArrayList<Shown>();
        var columns = new ArrayList<Shown>();
        List<List<Shown>> cells = new ArrayList<>();
        table.rows().forEach(row -> cells.add(new ArrayList<>()));
        for (var edge : edges) {
            if (edge.isRowTotal()) {
                rows.add(edge.shown());
            } else if (edge.isColumnTotal()) {
                columns.add(edge.shown());
            } else {
                cells.get(edge.row()).add(edge.shown());
            }
        }
        return new Disclosure(cells, rows, columns);
    }

    /**
     * How each number appears.
     *
     * @param cells the cells, row by row
     * @param rowTotals the totals of the rows
     * @param columnTotals the totals of the columns
     */
    record Disclosure(List<List<Shown>> cells, List<Shown> rowTotals, List<Shown> columnTotals) {
        Disclosure {
            cells = cells.stream().map(List::copyOf).toList();
            rowTotals = List.copyOf(rowTotals);
            columnTotals = List.copyOf(columnTotals);
        }

        long leftOut() {
            return Stream.of(cells.stream().flatMap(List::stream), rowTotals.stream(), columnTotals.stream())
                    .flatMap(shown -> shown)
                    .filter(shown -> shown != Shown.PLAIN)
                    .count();
        }
    }
}
