package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;

/**
 * What protects the person from a return into danger.
 *
 * @param screening the last protection screening
 * @param holds the holds in force
 * @param guardian who acts for a child
 * @param bestInterests what was decided last on a child's best interests
 * @param referral the referral to international protection
 */
public record ProtectionTrack(
        Optional<Screening> screening,
        List<Hold> holds,
        Optional<Guardian> guardian,
        Optional<BestInterests> bestInterests,
        Optional<Referral> referral) {
    /** Nothing has been done. */
    public static final ProtectionTrack NONE =
            new ProtectionTrack(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public ProtectionTrack {
        holds = List.copyOf(holds);
    }

    /**
     * A protection screening.
     *
     * @param result its outcome
     * @param unaccompaniedChild whether the person is a child alone
     * @param priority how urgent the case is; higher goes first
     * @param findings what was found
     * @param screenedOn the day
     */
    public record Screening(
            ScreeningResult result,
            boolean unaccompaniedChild,
            int priority,
            Personal<String> findings,
            LocalDate screenedOn) {}

    /**
     * A hold in force.
     *
     * @param holdClass its class
     * @param reason why it was placed
     * @param reviewOn when it is looked at again
     * @param placedOn the day
     */
    public record Hold(HoldClass holdClass, Personal<String> reason, LocalDate reviewOn, LocalDate placedOn) {}

    /**
     * Who acts for a child.
     *
     * @param name the name
     * @param appointedOn the day
     */
    public record Guardian(Personal<PersonName> name, LocalDate appointedOn) {}

    /**
     * A decision on a child's best interests.
     *
     * @param returnIsBest whether return is best
     * @param reasoning why
     * @param validUntil the last day it counts
     * @param decidedOn the day
     */
    public record BestInterests(
            boolean returnIsBest, Personal<String> reasoning, LocalDate validUntil, LocalDate decidedOn) {}

    /**
     * A referral to international protection.
     *
     * @param grounds why
     * @param referredOn the day
     */
    public record Referral(Personal<String> grounds, LocalDate referredOn) {}
}
