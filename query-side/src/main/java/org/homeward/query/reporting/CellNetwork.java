package org.homeward.query.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.query.reporting.SmallCells.Shown;

/** The network of a table's numbers and the ways to change them without changing what a reader sees. */
final class CellNetwork {
    private static final int SOURCE = 0;
    private static final int SINK = 1;
    private static final int TOTAL = -1;
    private static final long FAR = Long.MAX_VALUE;

    private final int threshold;
    private final List<Edge> edges;
    private final int nodes;

    CellNetwork(CountTable table, int threshold, List<Edge> edges) {
        this.threshold = threshold;
        this.edges = edges;
        nodes = 2 + table.rows().size() + table.columns().size();
    }

    /** A number of the table. */
    static final class Edge {
        private final int row;
        private final int column;
        private final int from;
        private final int to;
        private final long value;
        private final long price;
        private Shown shown;

        private Edge(CountTable table, int row, int column, int threshold) {
            var rows = table.rows().size();
            this.row = row;
            this.column = column;
            from = row == TOTAL ? 2 + rows + column : column == TOTAL ? SOURCE : 2 + row;
            to = row == TOTAL ? SINK : column == TOTAL ? 2 + row : 2 + rows + column;
            value = row == TOTAL ? table.ofColumn(column) : column == TOTAL ? table.ofRow(row) : table.at(row, column);
            price = row == TOTAL || column == TOTAL ? value + table.total() : value;
            shown = value > 0 && value < threshold ? Shown.SMALL : Shown.PLAIN;
        }

        int row() {
            return row;
        }

        boolean isRowTotal() {
            return column == TOTAL;
        }

        boolean isColumnTotal() {
            return row == TOTAL;
        }

        Shown shown() {
            return shown;
        }

        void leaveOut() {
            shown = shown == Shown.PLAIN ? Shown.LEFT_OUT : shown;
        }

        /** Whether it could be one more, or one less, for a reader to whom it is not shown. */
        private boolean bears(boolean more, int threshold) {
            if (shown == Shown.SMALL) {
                return more ? value + 1 < threshold : value > 1;
            }
            return value >= threshold && (more || value > threshold);
        }

        private long price() {
            return shown == Shown.PLAIN ? price : 0;
        }
    }

    /** Some numbers that can change together, and what it costs the reader not to see them. */
    record Cycle(Set<Edge> edges, long cost) {}

    /** All numbers but the grand total: row by row, the total of the row first, then the totals of the columns. */
    static List<Edge> edgesOf(CountTable table, int threshold) {
        var edges = new ArrayList<Edge>();
        for (var row = 0; row < table.rows().size(); row++) {
            edges.add(new Edge(table, row, TOTAL, threshold));
            for (var column = 0; column < table.columns().size(); column++) {
                edges.add(new Edge(table, row, column, threshold));
            }
        }
        for (var column = 0; column < table.columns().size(); column++) {
            edges.add(new Edge(table, TOTAL, column, threshold));
        }
        return edges;
    }

    /** The cheapest set of numbers that lets a small one be one more, or one less, while all sums stay as they are. */
    Optional<Cycle> cheapestCycle(Edge small, boolean more) {
        if (!small.bears(more, threshold)) {
            return Optional.empty();
        }
        var start = more ? small.to : small.from;
        var end = more ? small.from : small.to;
        var cost = new long[nodes];
        Arrays.fill(cost, FAR);
        cost[start] = 0;
        var last = new Edge[nodes];
        var cheaper = true;
        while (cheaper) {
            cheaper = relax(small, cost, last);
        }
        return cost[end] == FAR ? Optional.empty() : Optional.of(new Cycle(back(last, start, end), cost[end]));
    }

    private boolean relax(Edge small, long[] cost, Edge[] last) {
        var cheaper = false;
        for (var edge : edges) {
            if (edge != small) {
                cheaper |= edge.bears(true, threshold) && step(edge, edge.from, edge.to, cost, last);
                cheaper |= edge.bears(false, threshold) && step(edge, edge.to, edge.from, cost, last);
            }
        }
        return cheaper;
    }

    private static boolean step(Edge edge, int from, int to, long[] cost, Edge[] last) {
        if (cost[from] == FAR || cost[from] + edge.price() >= cost[to]) {
            return false;
        }
        cost[to] = cost[from] + edge.price();
        last[to] = edge;
        return true;
    }

    private static Set<Edge> back(Edge[] last, int start, int end) {
        var found = new LinkedHashSet<Edge>();
        for (var node = end; node != start; ) {
            var edge = last[node];
            found.add(edge);
            node = edge.to == node ? edge.from : edge.to;
        }
        return found;
    }
}
