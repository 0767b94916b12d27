package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The programme as a plan.
 *
 * @param seed its start number
 * @param timeline its dates
 * @param script what is asked on each day
 * @param guests how the people of the script who ask for a bed behave in the centre
 */
public record Story(long seed, Timeline timeline, Script script, Guests guests) {

    /** The story that a start number and the date of the founding note give; the same always give the same. */
    public static Story of(long seed, LocalDate note) {
        var writer = new Writer(new Timeline(note), Chance.of(seed));
        writer.write();
        return new Story(seed, writer.cast.timeline(), writer.script, writer.guests);
    }

    private static final class Writer {
        private final Cast cast;
        private final Chance chance;
        private final Script script = new Script();
        private final Guests guests = new Guests();
        private final Desks desks = Desks.of(script, guests);
        private final JourneyWriter journeys = new JourneyWriter(desks);
        private final Map<LocalDate, Integer> known = new HashMap<>();

        Writer(Timeline timeline, Chance chance) {
            this.cast = Cast.of(timeline, chance);
            this.chance = chance;
        }

        void write() {
            var costs = new Costs(desks.finance(), chance.branch("costs"));
            new Donors(script).write(cast.agreements());
            for (var party : cast.parties()) {
                var grant = cast.shares().grants().get(Claims.main(party));
                if (grant == null) {
                    waiting(party);
                } else {
                    funded(Funded.of(party, cast.shares(), grant), costs);
                }
            }
            var movements = new Movements(script, desks.flights(), chance.branch("escorts"));
            cast.flights().forEach(movements::write);
            costs.write();
            new Demand(desks, journeys, cast.people(), chance.branch("demand")).write(known);
            new Centre(script, chance.branch("centre")).write();
            new Activities(script, desks.finance(), chance.branch("activities"))
                    .write(cast.timeline(), cast.agreements());
            new GoldenCases(desks, script).write(cast, chance.branch("golden"));
        }

        private void funded(Funded funded, Costs costs) {
            var party = funded.party();
            for (var person : party.members(
                    cast.people(), cast.timeline(), funded.approach().enquired())) {
                asked(funded.approach().enquired());
                journeys.write(funded, person);
            }
            var departs = funded.leaves().isEmpty() && !party.flight().day().isAfter(Timeline.END);
            if (departs) {
                costs.departed(party.flight(), funded.grant().agreement(), party.size());
            }
        }

        /** People who were promised money and got none; some were told so. */
        private void waiting(Party party) {
            var inVain = cast.shares().inVain().getOrDefault(Claims.main(party), List.of());
            var asked = inVain.isEmpty()
                    ? Timeline.END.minusDays(40)
                    : inVain.getFirst().day();
            var approach = Approach.before(asked, party.chance().branch("approach"));
            for (var person : party.members(cast.people(), cast.timeline(), approach.enquired())) {
                asked(approach.enquired());
                journeys.known(person, approach, true);
                inVain.forEach(declined ->
                        desks.programme().funding(person, declined.agreement(), Hour.LATE_ALLOCATION, declined.day()));
            }
        }

        private void asked(LocalDate day) {
            known.merge(day, 1, Integer::sum);
        }
    }
}
