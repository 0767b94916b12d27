package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.casework.Channel;
import org.homeward.kernel.casework.Intention;
import org.homeward.kernel.casework.Need;
import org.homeward.kernel.casework.Situation;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.FamilyId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;

/**
 * An invented person who asks to return.
 *
 * @param number the person's place in the story
 * @param uuid what the ids of the person's streams are made of
 * @param country nationality and country of return
 * @param sex the sex
 * @param name the name
 * @param birth the date of birth
 * @param age whether the person is a child, and alone
 * @param family the family travelled with
 * @param undocumented whether the person has no travel document
 * @param needsBed whether the person needs a place in the centre
 * @param situation where the person lives
 * @param intention what the person meant to do
 * @param channel how the person asked
 * @param priority the priority at screening
 * @param chance the luck of this person
 */
record Person(
        int number,
        UUID uuid,
        Country country,
        Sex sex,
        PersonName name,
        LocalDate birth,
        Age age,
        Optional<FamilyId> family,
        boolean undocumented,
        boolean needsBed,
        Situation situation,
        Intention intention,
        Channel channel,
        int priority,
        Chance chance) {
    /** Who decides for the person. */
    enum Age {
        ADULT,
        CHILD_WITH_FAMILY,
        CHILD_ALONE
    }

    CaseId caseId() {
        return CaseId.of(uuid);
    }

    SubjectId subject() {
        return SubjectId.of(uuid);
    }

    StayId stay() {
        return StayId.of(uuid);
    }

    boolean isChild() {
        return age != Age.ADULT;
    }

    boolean isChildAlone() {
        return age == Age.CHILD_ALONE;
    }

    /** Whether the person travels on somebody's lap. */
    boolean isInfantOn(LocalDate day) {
        return day.getYear() - birth.getYear() < 2;
    }

    /** A draw of its own for something that may happen to the person. */
    boolean happens(String what, double probability) {
        return chance.branch(what).happens(probability);
    }

    /** A text that only this person has, for papers. */
    String code(String what) {
        return "%016x".formatted(chance.branch(what).bits());
    }

    Set<Need> needs() {
        var needs = EnumSet.of(Need.MEANS);
        if (undocumented) {
            needs.add(Need.DOCUMENTS);
        }
        if (needsBed) {
            needs.add(Need.SHELTER);
        }
        return needs;
    }

    /** A value about the person under the name of the field that holds it. */
    <T> Personal<T> personal(PurposeGroup group, String field, T value) {
        return Personal.known(subject(), group, field, value);
    }
}
