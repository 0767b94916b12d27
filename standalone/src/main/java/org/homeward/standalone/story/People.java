package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.casework.Channel;
import org.homeward.kernel.casework.Intention;
import org.homeward.kernel.casework.Situation;
import org.homeward.kernel.identity.FamilyId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.standalone.story.Person.Age;

/** Invents people: plausible and mixed, never real. */
final class People {
    private static final List<Channel> CHANNELS = List.of(
            Channel.WALK_IN,
            Channel.WALK_IN,
            Channel.WALK_IN,
            Channel.HOTLINE,
            Channel.EMBASSY_LIST,
            Channel.EMBASSY_LIST,
            Channel.DETENTION_VISIT,
            Channel.NGO_REFERRAL,
            Channel.RELIGIOUS_REFERRAL);
    private static final List<Intention> INTENTIONS = List.of(
            Intention.STAY_LIBYA,
            Intention.STAY_LIBYA,
            Intention.STAY_LIBYA,
            Intention.EUROPE,
            Intention.EUROPE,
            Intention.OTHER,
            Intention.UNKNOWN);

    private final Names names = new Names();
    private final Chance chance;

    People(Chance chance) {
        this.chance = chance;
    }

    /**
     * What is already decided about a person.
     *
     * @param number the person's place in the story
     * @param country the country
     * @param sex the sex
     * @param age whether the person is a child
     * @param family the family, if the person has one here
     * @param papersNeeded whether the person certainly has no document
     * @param priority the lowest priority; the highest is 40 above
     */
    record Outline(
            int number,
            Country country,
            Sex sex,
            Age age,
            Optional<FamilyId> family,
            boolean papersNeeded,
            int priority) {}

    Sex sexIn(Country country, Chance luck) {
        return luck.happens(country.womenShare()) ? Sex.F : Sex.M;
    }

    /** The person who asks on this day. */
    Person invent(Outline outline, LocalDate enquired) {
        var luck = chance.branch(outline.number());
        var moment = ProgrammeCalendar.startOf(enquired).plusSeconds(28_800L + luck.below(28_800));
        var situation = outline.age() == Age.ADULT && luck.happens(0.13) ? Situation.DETENTION : Situation.URBAN;
        return new Person(
                outline.number(),
                StoryIds.at(moment, luck),
                outline.country(),
                outline.sex(),
                names.of(outline.country(), outline.sex(), luck),
                birth(outline.age(), enquired, luck),
                outline.age(),
                outline.family(),
                outline.papersNeeded() || luck.happens(0.85),
                needsBed(outline, enquired, luck),
                luck.happens(0.03) ? Situation.TRANSIT_SEA_RESCUE : situation,
                luck.pick(INTENTIONS),
                situation == Situation.DETENTION ? Channel.DETENTION_VISIT : luck.pick(CHANNELS),
                outline.priority() + luck.below(41),
                luck.branch("later"));
    }

    /** The year in which a person becomes 18 still counts as childhood: adults here are past it, children before it. */
    private static LocalDate birth(Age age, LocalDate enquired, Chance luck) {
        var years = switch (age) {
            case ADULT -> 20 + luck.below(14) + luck.below(14);
            case CHILD_WITH_FAMILY -> 1 + luck.below(12);
            case CHILD_ALONE -> 9 + luck.below(6);
        };
        return LocalDate.ofYearDay(enquired.getYear() - years, 1 + luck.below(365));
    }

    /** Those who belong together need a bed together. */
    private boolean needsBed(Outline outline, LocalDate enquired, Chance luck) {
        var share = switch (outline.age()) {
            case CHILD_ALONE -> 1.0;
            case CHILD_WITH_FAMILY, ADULT -> outline.family().isPresent() ? 0.8 : outline.sex() == Sex.F ? 0.55 : 0.2;
        };
        var draw = outline.family()
                .map(family -> chance.branch("bed").branch(family.value()))
                .orElse(luck);
        return draw.happens(Math.min(1, share * rush(Timeline.days(Timeline.CENTRE_OPENS, enquired))));
    }

    /** When the centre opens, many ask for a bed who had none for long; those of before are not asked again. */
    private static double rush(int daysOpen) {
        return daysOpen < -3 ? 0 : daysOpen < 21 ? 2.2 : daysOpen < 120 ? 1.3 : daysOpen < 300 ? 1.12 : 1;
    }
}
