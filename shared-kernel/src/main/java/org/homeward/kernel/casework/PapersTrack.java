package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.privacy.Personal;

/**
 * Document, fitness and exit visa.
 *
 * @param document the travel document
 * @param findings what the last medical examination found
 * @param fitness what a medical officer said last about travelling
 * @param visa the exit visa
 * @param checkedFor the travel date that a first person found all gates open for
 * @param readyFor the travel date that a second person found all gates open for
 */
public record PapersTrack(
        Document document,
        Optional<Personal<String>> findings,
        Optional<Fitness> fitness,
        Visa visa,
        Optional<LocalDate> checkedFor,
        Optional<LocalDate> readyFor) {
    /** How far something is that others issue. */
    public enum Progress {
        NONE,
        REQUESTED,
        ISSUED,
        REFUSED
    }

    /** Nothing is prepared. */
    public static final PapersTrack NONE = new PapersTrack(
            new Document(Progress.NONE, Optional.empty(), Optional.empty(), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            new Visa(Progress.NONE, Optional.empty()),
            Optional.empty(),
            Optional.empty());

    /**
     * A travel document.
     *
     * @param progress how far it is; issued also when the person had it already
     * @param consulate the country that was asked
     * @param number its number
     * @param validUntil its last day
     */
    public record Document(
            Progress progress,
            Optional<CountryCode> consulate,
            Optional<Personal<String>> number,
            Optional<LocalDate> validUntil) {}

    /**
     * What a medical officer said about travelling.
     *
     * @param fit whether the person may travel
     * @param permanent whether that can no longer change
     * @param conditions what must be arranged
     * @param until the last day it counts, or the day of the next examination
     * @param saidOn the day
     */
    public record Fitness(
            boolean fit, boolean permanent, Set<TravelCondition> conditions, LocalDate until, LocalDate saidOn) {
        public Fitness {
            conditions = Set.copyOf(conditions);
        }
    }

    /**
     * An exit visa.
     *
     * @param progress how far it is
     * @param validUntil its last day
     */
    public record Visa(Progress progress, Optional<LocalDate> validUntil) {}
}
