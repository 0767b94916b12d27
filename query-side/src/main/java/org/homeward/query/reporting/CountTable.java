package org.homeward.query.reporting;

import java.util.List;

/**
 * Numbers of persons by two dimensions, without totals.
 *
 * @param rows the labels of the rows
 * @param columns the labels of the columns
 * @param counts the numbers, row by row
 */
record CountTable(List<String> rows, List<String> columns, List<List<Long>> counts) {
    CountTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        counts = counts.stream().map(List::copyOf).toList();
    }

    long at(int row, int column) {
        return counts.get(row).get(column);
    }

    long ofRow(int row) {
        return counts.get(row).stream().mapToLong(Long::longValue).sum();
    }

    long ofColumn(int column) {
        return counts.stream().mapToLong(row -> row.get(column)).sum();
    }

    long total() {
        return counts.stream().flatMap(List::stream).mapToLong(Long::longValue).sum();
    }
}
