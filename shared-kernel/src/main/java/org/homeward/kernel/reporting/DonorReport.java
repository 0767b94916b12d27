package org.homeward.kernel.reporting;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.money.Currency;

/**
 * The figures of a report: nothing but a function of definition, agreements, period and position, without any personal
 * value.
 *
 * @param template the code of the template
 * @param version the version of its definition
 * @param title its title
 * @param donor whose report it is
 * @param agreements which agreements it covers, in the order of their ids
 * @param currency the currency of its amounts
 * @param period the period that was asked for
 * @param from its first day
 * @param until its last day
 * @param position the position of the last event taken into account
 * @param sections the tables
 */
public record DonorReport(
        String template,
        int version,
        String title,
        Donor donor,
        List<AgreementId> agreements,
        Currency currency,
        ReportPeriod period,
        LocalDate from,
        LocalDate until,
        long position,
        List<ReportSection> sections) {
    public DonorReport {
        agreements = List.copyOf(agreements);
        sections = List.copyOf(sections);
    }
}
