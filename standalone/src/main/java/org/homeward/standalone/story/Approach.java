package org.homeward.standalone.story;

import java.time.LocalDate;

/**
 * When a person becomes known and eligible.
 *
 * @param enquired the first question
 * @param registered the registration
 * @param screened the protection screening
 * @param eligible the criteria are met
 */
record Approach(LocalDate enquired, LocalDate registered, LocalDate screened, LocalDate eligible) {
    private static final Spread TO_REGISTRATION = new Spread(2, 7);
    private static final Spread TO_SCREENING = new Spread(3, 8);
    private static final Spread TO_ELIGIBILITY = new Spread(1, 4);
    private static final Spread WAITING = new Spread(14, 90);
    private static final int LONGEST_WAIT = 330;

    /** The steps before a day on which money is given; nobody asks before the programme exists. */
    static Approach before(LocalDate reserved, Chance chance) {
        var toEligibility = TO_ELIGIBILITY.days(chance, 0, 8);
        var toScreening = TO_SCREENING.days(chance, 0, 7);
        var toRegistration = TO_REGISTRATION.days(chance, 0, 14);
        var room = Timeline.days(Timeline.START, reserved) - toEligibility - toScreening - toRegistration - 1;
        var wait = Math.max(1, Math.min(WAITING.days(chance, 1, LONGEST_WAIT), room));
        var eligible = reserved.minusDays(wait);
        var screened = eligible.minusDays(toEligibility);
        var registered = screened.minusDays(toScreening);
        return of(registered.minusDays(toRegistration), registered, screened, eligible);
    }

    /** The steps after a first question. */
    static Approach after(LocalDate enquired, Chance chance) {
        var registered = enquired.plusDays(TO_REGISTRATION.days(chance, 0, 14));
        var screened = registered.plusDays(TO_SCREENING.days(chance, 0, 7));
        return of(enquired, registered, screened, screened.plusDays(TO_ELIGIBILITY.days(chance, 0, 8)));
    }

    private static Approach of(LocalDate enquired, LocalDate registered, LocalDate screened, LocalDate eligible) {
        return new Approach(open(enquired), open(registered), open(screened), open(eligible));
    }

    private static LocalDate open(LocalDate day) {
        var workday = Timeline.workday(day);
        return workday.isBefore(Timeline.START) ? Timeline.START : workday;
    }
}
