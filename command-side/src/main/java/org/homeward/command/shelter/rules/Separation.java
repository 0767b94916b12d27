package org.homeward.command.shelter.rules;

import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.Party;
import org.homeward.kernel.shelter.SectionKind;

/** Who may live where and with whom: strangers of different sex, and strangers and children, never share a room. */
final class Separation {
    private Separation() {}

    /** Whether a section is meant for such a guest. */
    static boolean mayLiveIn(SectionKind section, Guest guest) {
        return switch (section) {
            case MEN -> !guest.child() && guest.sex() == Sex.M;
            case WOMEN -> !guest.child() && guest.sex() == Sex.F;
            case FAMILY -> !isAlone(guest.party()) && !guest.isUnaccompaniedChild();
            case UASC_BOYS -> guest.isUnaccompaniedChild() && guest.sex() == Sex.M;
            case UASC_GIRLS -> guest.isUnaccompaniedChild() && guest.sex() == Sex.F;
            case MEDICAL_ISOLATION, PROTECTED -> true;
        };
    }

    /** Whether two guests may live in one room of a section. */
    static boolean mayShare(SectionKind section, Guest one, Guest other) {
        return areRelated(one, other) || (section != SectionKind.FAMILY && areAlike(one, other));
    }

    /** Whether nobody may let the guest go without an officer's agreement. */
    static boolean isInSpecialCare(SectionKind section, Guest guest) {
        return guest.isUnaccompaniedChild()
                || switch (section) {
                    case MEN, WOMEN, FAMILY -> false;
                    case UASC_BOYS, UASC_GIRLS, MEDICAL_ISOLATION, PROTECTED -> true;
                };
    }

    private static boolean isAlone(Party party) {
        return switch (party) {
            case Party.Alone alone -> true;
            case Party.WithFamily family -> false;
        };
    }

    static boolean areRelated(Guest one, Guest other) {
        return !isAlone(one.party()) && one.party().equals(other.party());
    }

    private static boolean areAlike(Guest one, Guest other) {
        var known = one.sex() == Sex.F || one.sex() == Sex.M;
        return known && one.sex() == other.sex() && one.child() == other.child();
    }
}
