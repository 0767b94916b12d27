package org.homeward.command.casework.rules;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.casework.TravelCondition;
import org.homeward.kernel.identity.UserId;

/** Document, fitness, exit visa and who looked at them; nothing is valid until the beginning of time. */
record Papers(
        boolean documentRequested,
        boolean documentRefused,
        LocalDate documentUntil,
        Fitness fitness,
        boolean visaApplied,
        LocalDate visaUntil,
        Check check) {
    static final Papers NONE =
            new Papers(false, false, LocalDate.MIN, new Fitness.Unknown(), false, LocalDate.MIN, new Check.None());

    /** Who looked first at whether everything is ready. */
    sealed interface Check {
        /** Nobody, or the preparation began anew since. */
        record None() implements Check {}

        /** Somebody did, for a day of travel. */
        record By(UserId person, LocalDate travelOn, LocalDate on) implements Check {}
    }

    /** What a medical officer said last about travelling. */
    sealed interface Fitness {
        /** Nothing yet. */
        record Unknown() implements Fitness {}

        /** The person may travel. */
        record Fit(Set<TravelCondition> conditions, LocalDate until) implements Fitness {}

        /** The person may not travel. */
        record Unfit(boolean permanent, LocalDate reviewOn) implements Fitness {}

        default boolean allowsTravelOn(LocalDate day) {
            return switch (this) {
                case Unknown unknown -> false;
                case Fit fit -> !day.isAfter(fit.until());
                case Unfit unfit -> false;
            };
        }

        default Set<TravelCondition> conditions() {
            return switch (this) {
                case Unknown unknown -> Set.of();
                case Fit fit -> fit.conditions();
                case Unfit unfit -> Set.of();
            };
        }

        default boolean isNeverAgain() {
            return switch (this) {
                case Unknown unknown -> false;
                case Fit fit -> false;
                case Unfit unfit -> unfit.permanent();
            };
        }
    }

    Papers document(boolean requested, boolean refused, LocalDate until) {
        return new Papers(requested, refused, until, fitness, visaApplied, visaUntil, check);
    }

    Papers with(Fitness said) {
        return new Papers(documentRequested, documentRefused, documentUntil, said, visaApplied, visaUntil, check);
    }

    Papers visa(boolean applied, LocalDate until) {
        return new Papers(documentRequested, documentRefused, documentUntil, fitness, applied, until, check);
    }

    Papers with(Check looked) {
        return new Papers(documentRequested, documentRefused, documentUntil, fitness, visaApplied, visaUntil, looked);
    }
}
