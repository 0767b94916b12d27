package org.homeward.kernel.funding;

import java.time.LocalDate;
import org.homeward.kernel.identity.AgreementId;

/**
 * An agreement in short.
 *
 * @param agreementId the agreement
 * @param donor who finances it
 * @param title its title
 * @param eligibleFrom the first day of costs and departures
 * @param eligibleUntil the last day, addenda included
 * @param calendar its reporting year
 * @param ended whether it takes no new costs
 * @param places persons
 * @param money all lines together
 * @param declined how often it was asked for a place in vain
 */
public record AgreementSummary(
        AgreementId agreementId,
        Donor donor,
        String title,
        LocalDate eligibleFrom,
        LocalDate eligibleUntil,
        CalendarKind calendar,
        boolean ended,
        PlaceUse places,
        MoneyUse money,
        int declined) {}
