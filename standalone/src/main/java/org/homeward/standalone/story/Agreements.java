package org.homeward.standalone.story;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.funding.CalendarKind;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.standalone.story.Agreement.Ceiling;

/**
 * The agreements of the programme: two that begin with it, and four that secure one thousand persons until its last
 * day.
 *
 * @param euFirst the European Union, from the beginning; extended once
 * @param italyFirst Italy, from the beginning
 * @param italySecond Italy, late 2008
 * @param euSecond the European Union, before the founding note
 * @param uk the United Kingdom, in pounds
 * @param group the European Union, for a group of Ethiopians under another package
 * @param extendedCap the cap of the first agreement after its addendum
 */
record Agreements(
        Agreement euFirst,
        Agreement italyFirst,
        Agreement italySecond,
        Agreement euSecond,
        Agreement uk,
        Agreement group,
        int extendedCap) {
    private static final int SECURED = 1000;
    private static final int ITALY_FIRST_CAP = 900;
    private static final int ITALY_SECOND_CAP = 420;
    private static final int UK_CAP = 100;
    private static final int EU_SECOND_CAP = SECURED - ITALY_SECOND_CAP - UK_CAP - Flights.GROUP_SIZE;
    private static final LocalDate FIRST_END = LocalDate.of(2009, 12, 31);
    private static final LocalDate LATE_2008 = LocalDate.of(2008, 11, 10);
    private static final Set<CountryCode> ALL = Set.of();
    private static final List<Ceiling> FIRST_CEILINGS = List.of(
            new Ceiling(Timeline.START, Money.euros("300.00")),
            new Ceiling(LocalDate.of(2008, 1, 1), Money.euros("500.00")));

    /** The agreements, the first two with so many places before and after the addendum. */
    static Agreements of(Timeline timeline, int places, int extended) {
        var note = timeline.note();
        var groupAsked = timeline.groupFlight().minusDays(90);
        return new Agreements(
                first("eu-1", Donor.EU, "Managing migration through Libya", places - ITALY_FIRST_CAP),
                first("italy-1", Donor.ITALY, "Co-financing of assisted returns from Libya", ITALY_FIRST_CAP),
                secured("italy-2", Donor.ITALY, "Return of stranded migrants", ITALY_SECOND_CAP, LATE_2008, "500.00"),
                secured("eu-2", Donor.EU, "Return and protection", EU_SECOND_CAP, note.minusDays(80), "500.00"),
                new Agreement(
                        id("uk"),
                        Donor.UK,
                        "Additional support to assisted returns",
                        UK_CAP,
                        note.minusDays(17),
                        Timeline.END,
                        ALL,
                        CalendarKind.APRIL_TO_MARCH,
                        List.of(new Ceiling(note.minusDays(17), Money.of("440.00", Currency.GBP)))),
                only(
                        Country.ETH,
                        secured(
                                "eu-group",
                                Donor.EU,
                                "Return of a group from the south",
                                Flights.GROUP_SIZE,
                                groupAsked,
                                "400.00")),
                places - ITALY_FIRST_CAP + Math.max(0, extended - places));
    }

    List<Agreement> all() {
        return List.of(euFirst, italyFirst, italySecond, euSecond, uk, group);
    }

    /** How many persons an agreement takes on a day. */
    int capOf(Agreement agreement, LocalDate day) {
        return agreement.equals(euFirst) && !day.isBefore(Timeline.ADDENDUM) ? extendedCap : agreement.cap();
    }

    private static Agreement first(String code, Donor donor, String title, int cap) {
        return new Agreement(
                id(code), donor, title, cap, Timeline.START, FIRST_END, ALL, calendarOf(donor), FIRST_CEILINGS);
    }

    private static Agreement secured(
            String code, Donor donor, String title, int cap, LocalDate signed, String ceiling) {
        var ceilings = List.of(new Ceiling(signed, Money.euros(ceiling)));
        return new Agreement(id(code), donor, title, cap, signed, Timeline.END, ALL, calendarOf(donor), ceilings);
    }

    private static Agreement only(Country country, Agreement all) {
        return new Agreement(
                all.id(),
                all.donor(),
                all.title(),
                all.cap(),
                all.signed(),
                all.until(),
                Set.of(country.code()),
                all.calendar(),
                all.ceilings());
    }

    private static CalendarKind calendarOf(Donor donor) {
        return switch (donor) {
            case EU -> CalendarKind.CONTRACT_YEAR;
            case ITALY -> CalendarKind.CALENDAR_YEAR;
            case UK -> CalendarKind.APRIL_TO_MARCH;
        };
    }

    private static AgreementId id(String code) {
        return AgreementId.of(UUID.nameUUIDFromBytes(("agreement " + code).getBytes(StandardCharsets.UTF_8)));
    }
}
