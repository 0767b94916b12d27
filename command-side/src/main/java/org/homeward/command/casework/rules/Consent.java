package org.homeward.command.casework.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DecisionEvent.CounsellingSessionHeld;
import org.homeward.kernel.casework.DecisionEvent.VoluntaryReturnConsentGiven;

/** The person's own decision and what preceded it. */
record Consent(
        Set<CounsellingTopic> topics,
        LocalDate counselledOn,
        boolean given,
        boolean inDetention,
        LocalDate givenOn,
        LocalDate lapsesOn,
        LocalDate withdrawnOn,
        LocalDate reengagedOn) {

    static final Consent NONE = new Consent(
            Set.of(), LocalDate.MIN, false, false, LocalDate.MIN, LocalDate.MIN, LocalDate.MIN, LocalDate.MIN);

    Consent counselled(CounsellingSessionHeld event) {
        var covered =
                EnumSet.copyOf(event.topics().isEmpty() ? EnumSet.noneOf(CounsellingTopic.class) : event.topics());
        covered.addAll(topics);
        return new Consent(
                Set.copyOf(covered), event.heldOn(), given, inDetention, givenOn, lapsesOn, withdrawnOn, reengagedOn);
    }

    Consent given(VoluntaryReturnConsentGiven event) {
        var detained = event.place() == ConsentPlace.DETENTION;
        return new Consent(
                topics, counselledOn, true, detained, event.decidedOn(), event.lapsesOn(), withdrawnOn, reengagedOn);
    }

    /** A withdrawal counts from the day on which the person had asked again, if it is dated back before it. */
    Consent withdrawn(LocalDate day) {
        var counts = day.isBefore(reengagedOn) ? reengagedOn : day;
        return new Consent(Set.of(), LocalDate.MIN, false, false, LocalDate.MIN, LocalDate.MIN, counts, LocalDate.MIN);
    }

    Consent reengaged(LocalDate day) {
        return new Consent(topics, counselledOn, given, inDetention, givenOn, lapsesOn, withdrawnOn, day);
    }

    Consent lapsed() {
        return new Consent(topics, counselledOn, false, false, LocalDate.MIN, LocalDate.MIN, withdrawnOn, reengagedOn);
    }

    boolean isInForceOn(LocalDate day) {
        return given && !day.isBefore(givenOn) && day.isBefore(lapsesOn);
    }

    Set<CounsellingTopic> missing() {
        var missing = EnumSet.allOf(CounsellingTopic.class);
        missing.removeAll(topics);
        return missing;
    }
}
