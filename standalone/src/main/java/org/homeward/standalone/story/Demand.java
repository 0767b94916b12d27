package org.homeward.standalone.story;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.standalone.story.Household.Makeup;

/**
 * Everybody who asks beyond what there is money for: from eight a day to twenty a day. Most are eligible and wait; some
 * only ask, some are not seen again, some are not eligible, some need another kind of help.
 */
final class Demand {
    private static final int FIRST_NUMBER = 300_000;
    private static final int A_DAY = 100;
    private static final double AT_FIRST = 8.5;
    private static final double AT_LAST = 19.5;
    private static final int LOWEST_PRIORITY = 10;
    private static final double FAMILIES = 0.048;
    private static final double MOTHERS = 0.006;
    private static final double CHILDREN_ALONE = 0.013;

    private final Desks desks;
    private final JourneyWriter journeys;
    private final People people;
    private final Chance chance;

    Demand(Desks desks, JourneyWriter journeys, People people, Chance chance) {
        this.desks = desks;
        this.journeys = journeys;
        this.people = people;
        this.chance = chance;
    }

    /** All who come beside those who are known already, of whom so many ask on each day. */
    void write(Map<LocalDate, Integer> known) {
        var days = Timeline.days(Timeline.START, Timeline.END);
        for (var index = 0; index <= days; index++) {
            var day = Timeline.START.plusDays(index);
            if (day.getDayOfWeek() != DayOfWeek.FRIDAY) {
                var usual = AT_FIRST + (AT_LAST - AT_FIRST) * index / days;
                var others = chance.branch(index).arrivals(usual) - known.getOrDefault(day, 0);
                var place = 0;
                while (place < others) {
                    place += write(FIRST_NUMBER + index * A_DAY + place, day, others - place);
                }
            }
        }
    }

    /** A household of at most so many, and how many they are. */
    private int write(int number, LocalDate day, int most) {
        var luck = chance.branch("person").branch(number);
        var makeup = makeup(luck.branch("makeup").fraction(), most);
        var household = new Household(number, country(luck.branch("country")), makeup, false, LOWEST_PRIORITY, luck);
        var approach = Approach.after(day, luck.branch("approach"));
        household.members(people, day).forEach(person -> live(person, approach, luck.branch("fate")));
        return makeup.size();
    }

    private static Makeup makeup(double draw, int most) {
        var possible =
                draw < FAMILIES ? Makeup.FAMILY : draw < FAMILIES + MOTHERS ? Makeup.MOTHER_AND_CHILD : Makeup.ADULT;
        if (possible.size() > 1) {
            return possible.size() <= most ? possible : Makeup.ADULT;
        }
        return draw > 1 - CHILDREN_ALONE ? Makeup.CHILD_ALONE : Makeup.ADULT;
    }

    private static Country country(Chance luck) {
        var draw = luck.below(1000);
        for (var country : Country.values()) {
            draw -= country.share();
            if (draw < 0) {
                return country;
            }
        }
        return Country.NER;
    }

    private void live(Person p, Approach a, Chance luck) {
        var fate = luck.fraction();
        if (fate < 0.38) {
            desks.registration().enquiry(p, a.enquired());
        } else if (fate < 0.42) {
            onlyRegistered(p, a, luck.happens(0.2) ? ClosureReason.DUPLICATE : ClosureReason.LOST_CONTACT, luck);
        } else if (fate < 0.46) {
            notEligible(p, a);
        } else if (fate < 0.4845) {
            needsProtection(p, a);
        } else {
            waits(p, a, luck);
        }
    }

    private void onlyRegistered(Person p, Approach a, ClosureReason reason, Chance luck) {
        desks.registration().enquiry(p, a.enquired());
        desks.registration().registration(p, a.registered());
        close(p, reason, a.registered().plusDays(reason == ClosureReason.DUPLICATE ? 2 : luck.between(60, 75)));
    }

    private void screened(Person p, Approach a) {
        desks.registration().enquiry(p, a.enquired());
        desks.registration().registration(p, a.registered());
        desks.protection().screening(p, a.screened(), a.eligible());
        desks.registration().shelterRequest(p, a.screened());
    }

    private void notEligible(Person p, Approach a) {
        screened(p, a);
        desks.programme().denial(p, a.eligible());
        close(p, ClosureReason.INELIGIBLE, a.eligible().plusDays(30));
    }

    private void needsProtection(Person p, Approach a) {
        screened(p, a);
        desks.protection().referral(p, a.eligible(), shelterOf(p));
        close(p, ClosureReason.PROTECTION_PATHWAY, a.eligible().plusDays(45));
    }

    private void waits(Person p, Approach a, Chance luck) {
        journeys.known(p, a, true);
        var fate = luck.fraction();
        var day = a.eligible().plusDays(luck.between(20, 240));
        if (fate < 0.107) {
            close(p, ClosureReason.LOST_CONTACT, day);
        } else if (fate < 0.137) {
            close(p, ClosureReason.SELF_RETURN, day);
        } else if (fate < 0.157) {
            close(p, ClosureReason.ONWARD_MOVEMENT, day);
        } else if (fate < 0.163) {
            close(p, ClosureReason.DETAINED_INACCESSIBLE, day);
        } else if (fate < 0.167) {
            close(p, ClosureReason.DEPORTED_BY_STATE, day);
        }
    }

    private void close(Person p, ClosureReason reason, LocalDate day) {
        desks.programme().closure(p, reason, day, shelterOf(p));
    }

    private static List<String> shelterOf(Person p) {
        return p.needsBed() ? List.of(Centre.ID.value()) : List.of();
    }
}
