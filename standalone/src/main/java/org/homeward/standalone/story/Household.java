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
 * People who belong together, or one who is alone.
 *
 * @param number the number of the first of them
 * @param country their country
 * @param makeup who they are
 * @param papersNeeded whether they certainly have no documents
 * @param priority the lowest priority any of them has
 * @param chance their luck
 */
record Household(int number, Country country, Makeup makeup, boolean papersNeeded, int priority, Chance chance) {
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

        private Age age(int index) {
            return switch (this) {
                case ADULT -> Age.ADULT;
                case CHILD_ALONE -> Age.CHILD_ALONE;
                case MOTHER_AND_CHILD -> index == 0 ? Age.ADULT : Age.CHILD_WITH_FAMILY;
                case FAMILY -> index < 2 ? Age.ADULT : Age.CHILD_WITH_FAMILY;
            };
        }
    }

    /** Its people, who asked on this day. */
    List<Person> members(People people, LocalDate enquired) {
        var members = new ArrayList<Person>();
        var family = family(enquired);
        for (var index = 0; index < makeup.size(); index++) {
            var outline = new People.Outline(
                    number + index, country, sex(index, people), makeup.age(index), family, papersNeeded, priority);
            members.add(people.invent(outline, enquired));
        }
        return List.copyOf(members);
    }

    private Optional<FamilyId> family(LocalDate enquired) {
        return makeup.size() == 1
                ? Optional.empty()
                : Optional.of(FamilyId.of(StoryIds.at(ProgrammeCalendar.startOf(enquired), chance.branch("family"))));
    }

    private Sex sex(int index, People people) {
        return switch (makeup) {
            case ADULT -> people.sexIn(country, chance.branch("sex"));
            case CHILD_ALONE -> childSex(index);
            case MOTHER_AND_CHILD -> index == 0 ? Sex.F : childSex(index);
            case FAMILY -> index == 0 ? Sex.F : index == 1 ? Sex.M : childSex(index);
        };
    }

    private Sex childSex(int index) {
        return chance.branch("child").branch(index).happens(0.5) ? Sex.F : Sex.M;
    }
}
