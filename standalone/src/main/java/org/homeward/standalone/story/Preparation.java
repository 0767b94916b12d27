package org.homeward.standalone.story;

import java.time.LocalDate;

/**
 * When the steps between a place in an agreement and a flight are taken.
 *
 * @param reserved the place is asked for
 * @param counselled the first session
 * @param decided the second session and the person's decision
 * @param started the preparation begins
 * @param requested the consulate is asked
 * @param issued the consulate has answered
 * @param examined a medical officer has examined the person
 * @param applied the authorities are asked
 * @param granted they have answered
 * @param cleared the person is cleared to travel
 * @param ready all gates are open
 * @param booked a seat is booked
 * @param flight the flight leaves
 */
record Preparation(
        LocalDate reserved,
        LocalDate counselled,
        LocalDate decided,
        LocalDate started,
        LocalDate requested,
        LocalDate issued,
        LocalDate examined,
        LocalDate applied,
        LocalDate granted,
        LocalDate cleared,
        LocalDate ready,
        LocalDate booked,
        LocalDate flight) {
    private static final Spread TALKS = new Spread(2, 7);
    private static final Spread EXAMINATION = new Spread(3, 10);
    private static final Spread EXIT_VISA = new Spread(6, 15);
    private static final Spread ASSEMBLING = new Spread(7, 25);
    private static final int LONGEST = 82;
    static final int SHORTEST = 13;

    /** How long this party's preparation takes if there is money at once. */
    static int lead(Country country, Chance chance) {
        var pieces = Pieces.drawn(country, chance.branch("pieces"));
        var wait = ASSEMBLING.days(chance.branch("assembling"), 0, 30);
        return Math.max(SHORTEST, Math.min(LONGEST, pieces.sum() + wait));
    }

    /** The steps between a day of reservation and a flight; what is too long is hurried. */
    static Preparation between(LocalDate reserved, LocalDate flight, Country country, Chance chance) {
        var p = Pieces.drawn(country, chance.branch("pieces")).within(Timeline.days(reserved, flight));
        var counselled = reserved.plusDays(p.invitation());
        var decided = counselled.plusDays(p.talks());
        var started = decided.plusDays(p.start());
        var requested = started.plusDays(p.request());
        var issued = requested.plusDays(p.papers());
        var granted = issued.plusDays(p.visa());
        var cleared = flight.minusDays(p.tail());
        var examined = started.plusDays(EXAMINATION.days(chance.branch("examination"), 0, 9));
        var ready = Timeline.workday(cleared.plusDays(p.tail() > 4 ? 1 : 0));
        var booked = Timeline.workday(ready.plusDays(1)).isAfter(ready) ? ready.plusDays(1) : ready.plusDays(2);
        return new Preparation(
                reserved,
                Timeline.workday(counselled),
                Timeline.workday(decided),
                Timeline.workday(started),
                Timeline.workday(requested),
                Timeline.workday(issued),
                Timeline.workday(examined.isAfter(cleared) ? cleared : examined),
                Timeline.workday(issued),
                Timeline.workday(granted),
                Timeline.workday(cleared),
                ready,
                booked,
                flight);
    }

    /** How many days each piece takes. */
    private record Pieces(int invitation, int talks, int start, int request, int papers, int visa, int tail) {
        static Pieces drawn(Country country, Chance chance) {
            return new Pieces(
                    chance.between(1, 3),
                    TALKS.days(chance, 1, 10),
                    chance.below(2),
                    chance.below(3),
                    country.papers().days(chance, 4, 58),
                    EXIT_VISA.days(chance, 2, 22),
                    chance.between(4, 8));
        }

        int sum() {
            return invitation + talks + start + request + papers + visa + tail;
        }

        Pieces within(int days) {
            if (days < SHORTEST) {
                throw new IllegalStateException("a journey cannot be prepared in " + days + " days");
            }
            var over = Math.max(0, sum() - days);
            var fasterPapers = Math.max(4, papers - over);
            over -= papers - fasterPapers;
            var fasterVisa = Math.max(2, visa - over);
            over -= visa - fasterVisa;
            var hurried = new Pieces(invitation, talks, start, request, fasterPapers, fasterVisa, tail);
            return over > 0 ? new Pieces(1, 1, 0, 0, fasterPapers, fasterVisa, 4) : hurried;
        }
    }
}
