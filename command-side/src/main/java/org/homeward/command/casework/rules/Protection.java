package org.homeward.command.casework.rules;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.ProtectionEvent.BestInterestsDecided;
import org.homeward.kernel.casework.ProtectionEvent.ScreeningCompleted;
import org.homeward.kernel.privacy.Personal;

/** What protects the person from a return into danger. */
record Protection(
        LocalDate screenedOn,
        boolean unaccompanied,
        int priority,
        Set<HoldClass> holds,
        Guardian guardian,
        LocalDate bestInterestsDecidedOn,
        boolean returnIsBest,
        LocalDate bestInterestsUntil) {

    static final Protection NONE =
            new Protection(LocalDate.MIN, false, 0, Set.of(), new Guardian.None(), LocalDate.MIN, false, LocalDate.MIN);

    /** Who acts for a child. */
    sealed interface Guardian {
        /** Nobody. */
        record None() implements Guardian {}

        /** This person. */
        record Named(Personal<?> name) implements Guardian {}
    }

    Protection screened(ScreeningCompleted event) {
        return new Protection(
                event.screenedOn(),
                event.unaccompaniedChild(),
                event.priority(),
                holds,
                guardian,
                bestInterestsDecidedOn,
                returnIsBest,
                bestInterestsUntil);
    }

    Protection withHolds(Set<HoldClass> active) {
        return new Protection(
                screenedOn,
                unaccompanied,
                priority,
                Set.copyOf(active),
                guardian,
                bestInterestsDecidedOn,
                returnIsBest,
                bestInterestsUntil);
    }

    Protection guardedBy(Guardian appointed) {
        return new Protection(
                screenedOn,
                unaccompanied,
                priority,
                holds,
                appointed,
                bestInterestsDecidedOn,
                returnIsBest,
                bestInterestsUntil);
    }

    Protection decided(BestInterestsDecided event) {
        return new Protection(
                screenedOn,
                unaccompanied,
                priority,
                holds,
                guardian,
                event.decidedOn(),
                event.returnIsBest(),
                event.validUntil());
    }

    boolean returnIsBestOn(LocalDate day) {
        return returnIsBest && !day.isAfter(bestInterestsUntil);
    }

    boolean isGuarded() {
        return !guardian.equals(new Guardian.None());
    }
}
