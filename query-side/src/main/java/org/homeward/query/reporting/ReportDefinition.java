package org.homeward.query.reporting;

import java.util.List;
import org.homeward.kernel.funding.CalendarKind;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.money.Currency;

/**
 * A template: everything about a report that is not a fact.
 *
 * @param code its code
 * @param version its version; a changed definition is a new version, and the old one stays
 * @param title its title
 * @param donor whose agreements it reports on
 * @param currency the currency of its amounts
 * @param calendar its reporting year
 * @param rates which rates convert costs in other currencies
 * @param smallBelow the first number of persons that is not small; 0 shows all
 * @param sections its tables
 */
record ReportDefinition(
        String code,
        int version,
        String title,
        Donor donor,
        Currency currency,
        CalendarKind calendar,
        RateRule rates,
        int smallBelow,
        List<SectionDefinition> sections) {
    ReportDefinition {
        sections = List.copyOf(sections);
    }

    /** The code with the version, which means this definition for ever. */
    String key() {
        return code + ".v" + version;
    }
}
