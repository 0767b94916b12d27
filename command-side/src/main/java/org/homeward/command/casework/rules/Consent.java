package org.homeward.command.casework.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DecisionEvent.CounsellingSessionHeld;
import org.homeward.kernel.casework.DecisionEvent.VoluntaryReturnConsentGiven;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.identity.AgreementId;

/** The person's own decision and what preceded it. */
record Consent(
        Set<CounsellingTopic> topics,
        LocalDate counselledOn,
        Decision decision,
        LocalDate withdrawnOn,
        LocalDate reengagedOn) {

    static final Consent NONE = new Consent(Set.of(), LocalDate.MIN, Decision.NONE, LocalDate.MIN, LocalDate.MIN);

    /** What was decided: whether to return, for how long that counts, and which place the person was offered. */
    record Decision(boolean given, boolean inDetention, LocalDate givenOn, LocalDate lapsesOn, FundingPlace offered) {
        static final Decision NONE = new Decision(false, false, LocalDate.MIN, LocalDate.MIN, new FundingPlace.None());
    }

    Consent counselled(CounsellingSessionHeld event) {
        var covered =
                EnumSet.copyOf(event.topics().isEmpty() ? EnumSet.noneOf(CounsellingTopic.class) : event.topics());
        covered.addAll(topics);
        return new Consent(Set.copyOf(covered), event.heldOn(), decision, withdrawnOn, reengagedOn);
    }

    Consent given(VoluntaryReturnConsentGiven event, FundingPlace offered) {
        var detained = event.place() == ConsentPlace.DETENTION;
        return with(new Decision(true, detained, event.decidedOn(), event.lapsesOn(), offered));
    }

    /** A withdrawal counts from the day on which the person had asked again, if it is dated back before it. */
    Consent withdrawn(LocalDate day) {
        var counts = day.isBefore(reengagedOn) ? reengagedOn : day;
        return new Consent(Set.of(), LocalDate.MIN, Decision.NONE, counts, LocalDate.MIN);
    }

    Consent reengaged(LocalDate day) {
        return new Consent(topics, counselledOn, decision, withdrawnOn, day);
    }

    Consent lapsed() {
        return with(Decision.NONE);
    }

    private Consent with(Decision next) {
        return new Consent(topics, counselledOn, next, withdrawnOn, reengagedOn);
    }

    boolean given() {
        return decision.given();
    }

    boolean inDetention() {
        return decision.inDetention();
    }

    LocalDate givenOn() {
        return decision.givenOn();
    }

    LocalDate lapsesOn() {
        return decision.lapsesOn();
    }

    /** Whether a place in an agreement is another offer than the one the person decided on. */
    boolean isAboutAnother(AgreementId agreement) {
        return given()
                && decision.offered() instanceof FundingPlace.At at
                && !at.agreementId().equals(agreement);
    }

    boolean isInForceOn(LocalDate day) {
        return given() && !day.isBefore(givenOn()) && day.isBefore(lapsesOn());
    }

    Set<CounsellingTopic> missing() {
        var missing = EnumSet.allOf(CounsellingTopic.class);
        missing.removeAll(topics);
        return missing;
    }
}
