package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.privacy.Personal;

/**
 * Eligibility, funding and the person's own decision.
 *
 * @param eligibility what was decided on the criteria
 * @param waiting the wait for money, while it lasts
 * @param requested the agreement that was asked for a place and has not answered
 * @param funding the agreement that holds a place
 * @param fundingUntil the last day of that place, if it has not been used
 * @param declined why the last request for a place was declined, while nothing else was answered
 * @param sessions the counselling sessions, the newest last
 * @param topicsCovered what they covered since the person's last withdrawal
 * @param consent the person's declaration, while it is in force
 * @param withdrawnOn the day the person withdrew last
 */
public record DecisionTrack(
        Optional<Eligibility> eligibility,
        Optional<Wait> waiting,
        Optional<AgreementId> requested,
        Optional<AgreementId> funding,
        Optional<LocalDate> fundingUntil,
        Optional<String> declined,
        List<Session> sessions,
        Set<CounsellingTopic> topicsCovered,
        Optional<Declaration> consent,
        Optional<LocalDate> withdrawnOn) {
    /** Nothing has been decided. */
    public static final DecisionTrack NONE = new DecisionTrack(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Set.of(),
            Optional.empty(),
            Optional.empty());

    public DecisionTrack {
        sessions = List.copyOf(sessions);
        topicsCovered = Set.copyOf(topicsCovered);
    }

    /**
     * A decision on the criteria.
     *
     * @param denied why they were not met; empty when they were
     * @param assessedOn the day
     */
    public record Eligibility(Optional<DenialReason> denied, LocalDate assessedOn) {}

    /**
     * A wait for money.
     *
     * @param priority how urgent it was when the wait began; higher goes first
     * @param since the day it began
     */
    public record Wait(int priority, LocalDate since) {}

    /**
     * A counselling session.
     *
     * @param topics what was talked about
     * @param language the language
     * @param interpreter who interpreted
     * @param minutes how long it took
     * @param leafletVersion the leaflet that was handed out
     * @param notes what was said
     * @param heldOn the day
     */
    public record Session(
            Set<CounsellingTopic> topics,
            String language,
            Interpreter interpreter,
            int minutes,
            String leafletVersion,
            Personal<String> notes,
            LocalDate heldOn) {
        public Session {
            topics = Set.copyOf(topics);
        }
    }

    /**
     * The person's declaration to return.
     *
     * @param form how it was made
     * @param place where it was made
     * @param declarationVersion the text that was signed
     * @param decidedOn the day
     * @param lapsesOn the first day it no longer counts
     */
    public record Declaration(
            ConsentForm form, ConsentPlace place, String declarationVersion, LocalDate decidedOn, LocalDate lapsesOn) {}
}
