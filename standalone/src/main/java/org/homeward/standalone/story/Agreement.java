package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homeward.kernel.funding.CalendarKind;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;

/**
 * An agreement of the programme.
 *
 * @param id its stream
 * @param donor who finances it
 * @param title its title
 * @param cap how many persons, addenda not included
 * @param signed the day of signature and the first day of costs
 * @param until the last day of costs
 * @param nationalities whom it covers; none listed means all
 * @param calendar its reporting year
 * @param ceilings the most one person receives, and from when on
 */
record Agreement(
        AgreementId id,
        Donor donor,
        String title,
        int cap,
        LocalDate signed,
        LocalDate until,
        Set<CountryCode> nationalities,
        CalendarKind calendar,
        List<Ceiling> ceilings) {
    private static final int REINTEGRATION_DAYS = 240;

    /** The most one person receives from a day on. */
    record Ceiling(LocalDate from, Money amount) {}

    Currency currency() {
        return ceilings.getFirst().amount().currency();
    }

    /**
     * Whether it can pay for somebody whose place is asked for on one day and who departs on another. Where the programme
     * goes on after it, there must be time for the help in the country of return.
     */
    boolean pays(Country country, LocalDate asked, LocalDate departure) {
        var covered = nationalities.isEmpty() || nationalities.contains(country.code());
        var last = isSecured() ? until : until.minusDays(REINTEGRATION_DAYS);
        return covered && !asked.isBefore(signed) && !departure.isAfter(last);
    }

    /** The most one person receives by a plan approved on a day. */
    Money ceilingOn(LocalDate day) {
        return ceilings.stream()
                .filter(ceiling -> !day.isBefore(ceiling.from()))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .amount();
    }

    /** Whether it is part of the funding that is secured until the last day of the story. */
    boolean isSecured() {
        return until.equals(Timeline.END);
    }
}
