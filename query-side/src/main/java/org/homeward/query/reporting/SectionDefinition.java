package org.homeward.query.reporting;

import java.util.List;
import org.homeward.kernel.identity.Sex;

/** What one table of a report shows. */
sealed interface SectionDefinition {
    /** The title of the table. */
    String title();

    /** What a reader must know. */
    List<String> notes();

    /** Places used against the cap, one row for each agreement. */
    record Places(String title, PlaceTitles columns, String total, List<String> notes) implements SectionDefinition {}

    /** The titles of the columns of places. */
    record PlaceTitles(String agreement, String cap, String usedInPeriod, String usedInAll, String kept, String left) {
        List<String> all() {
            return List.of(agreement, cap, usedInPeriod, usedInAll, kept, left);
        }
    }

    /** Persons assisted in the period, by nationality and sex. */
    record Persons(
            String title,
            String nationality,
            List<SexTitle> sexes,
            String total,
            String nothingShown,
            List<String> notes)
            implements SectionDefinition {}

    /** The title of a sex. */
    record SexTitle(Sex sex, String title) {}

    /** Costs by heading; a cost on a line that no heading names appears under {@code others}. */
    record Expenditure(
            String title,
            String code,
            String heading,
            List<CostColumn> columns,
            List<Heading> headings,
            CostRows rows,
            List<String> notes)
            implements SectionDefinition {}

    /** What a column of costs shows. */
    enum CostFigure {
        BUDGET,
        BEFORE,
        PERIOD,
        IN_ALL,
        LEFT,
        USED_PER_CENT
    }

    /** A column of costs. */
    record CostColumn(CostFigure figure, String title) {}

    /**
     * A heading.
     *
     * @param code its code in the donor's form
     * @param title its title
     * @param lines the budget lines it stands for, each with the lines below it: {@code 6} means {@code 6.1} too
     * @param within whether another heading above it has the same money, so that it does not count again
     */
    record Heading(String code, String title, List<String> lines, boolean within) {
        boolean covers(String line) {
            return lines.stream().anyMatch(mine -> line.equals(mine) || line.startsWith(mine + "."));
        }
    }

    /** The titles of the rows below the headings. */
    record CostRows(String others, String rounding, String direct, String indirect, String total, String withoutRate) {}

    /** The rates used. */
    record Rates(String title, List<String> columns, List<String> notes) implements SectionDefinition {}
}
