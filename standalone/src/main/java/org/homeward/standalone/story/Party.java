package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.identity.FamilyId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.standalone.story.Person.Age;

/**
 * People who travel together, or would have.
 *
 * @param number the number of the first of them
 * @param flight their flight
 * @param booked the flight they are booked on first; another one if they miss it
 * @param course what happens to them on the way
 * @param makeup who they are
 * @param priority the lowest priority any of them has
 * @param chance the luck of the party
 */
record Party(int number, Flight flight, Flight booked, Course course, Makeup makeup, int priority, Chance chance) {
    /** Who belongs together. */
    enum Makeup {
        ADULT(1),
        CHILD_ALONE(1),
        MOTHER_AND_CHILD(2),
        FAMILY(4);

        private final int size;

        Makeup(int size) {
            this.size = size;
        }

        int size() {
            return size;
        }
    }

    int size() {
        return makeup.size();
    }

    /** The day for which everything is prepared first, on the place that is kept. */
    LocalDate preparedFor() {
        var prepared = course == Course.TURNED_BACK_AT_GATE ? flight : booked;
        return prepared.cancelled().map(Flight.Cancelled::day).orElse(prepared.day());
    }

    Country country() {
        return flight.country();
    }

    /** Its people, who asked on this day. */
    List<Person> members(People people, Timeline timeline, LocalDate enquired) {
        var members = new ArrayList<Person>();
        var family = family(enquired);
        for (var index = 0; index < size(); index++) {
            var outline = new People.Outline(
                    number + index,
                    country(),
                    sex(index, people),
                    age(index),
                    family,
                    flight.isWithin(timeline.noteYear(), timeline.note()),
                    priority);
            members.add(people.invent(outline, enquired));
        }
        return List.copyOf(members);
    }

    private Optional<FamilyId> family(LocalDate enquired) {
        return size() == 1
                ? Optional.empty()
                : Optional.of(FamilyId.of(StoryIds.at(ProgrammeCalendar.startOf(enquired), chance.branch("family"))));
    }

    private Sex sex(int index, People people) {
        return switch (makeup) {
            case ADULT -> people.sexIn(country(), chance.branch("sex"));
            case CHILD_ALONE, MOTHER_AND_CHILD -> index == 0 && size() == 2 ? Sex.F : childSex(index);
            case FAMILY -> index == 0 ? Sex.F : index == 1 ? Sex.M : childSex(index);
        };
    }

    private Sex childSex(int index) {
        return chance.branch("child").branch(index).happens(0.5) ? Sex.F : Sex.M;
    }

    private Age age(int index) {
        return switch (makeup) {
            case ADULT -> Age.ADULT;
            case CHILD_ALONE -> Age.CHILD_ALONE;
            case MOTHER_AND_CHILD -> index == 0 ? Age.ADULT : Age.CHILD_WITH_FAMILY;
            case FAMILY -> index < 2 ? Age.ADULT : Age.CHILD_WITH_FAMILY;
        };
    }
}
