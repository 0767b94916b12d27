package org.homeward.console.chart;

import java.util.List;

/**
 * A chart with everything that is shown around it.
 *
 * @param title its heading
 * @param svg the picture
 * @param narrow the picture for a narrow page; empty when the other one does
 * @param legend what its colours mean
 * @param table the same in numbers
 * @param wide whether it needs the width of the page
 */
public record Figure(String title, String svg, String narrow, List<Key> legend, Table table, boolean wide) {
    public Figure {
        legend = List.copyOf(legend);
    }

    /**
     * What a colour means.
     *
     * @param colour the number of the colour, from 1 on
     * @param label the meaning
     */
    public record Key(int colour, String label) {}

    /**
     * The numbers of a chart.
     *
     * @param columns the headings; the first names the rows
     * @param rows the rows, each beginning with its name
     */
    public record Table(List<String> columns, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
