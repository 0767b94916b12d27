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
        boolean given,
        boolean inDetention,
        LocalDate givenOn,
        LocalDate lapsesOn,
        LocalDate withdrawnOn,
        LocalDate reengagedOn,
        FundingPlace offered) {

    static final Consent NONE = new Consent(
            Set.of(),
            LocalDate.MIN,
            false,
            false,
            LocalDate.MIN,
            LocalDate.MIN,
            LocalDate.MIN,
            LocalDate.MIN,
            new FundingPlace.None());

    Consent counselled(CounsellingSessionHeld event) {
        var covered =
                EnumSet.copyOf(event.topics().isEmpty() ? EnumSet.noneOf(CounsellingTopic.class) : event.topics());
        covered.addAll(topics);
        return new Consent(
                Set.copyOf(covered),
                event.heldOn(),
                given,
                inDetention,
                givenOn,
                lapsesOn,
                withdrawnOn,
                reengagedOn,
                offered);
    }

    Consent given(VoluntaryReturnConsentGiven event, FundingPlace place) {
        var detained = event.place() == ConsentPlace.DETENTION;
        return new Consent(
                topics,
                counselledOn,
                true,
                detained,
                event.decidedOn(),
                event.lapsesOn(),
                withdrawnOn,
                reengagedOn,
                place);
    }

    /** A withdrawal counts from the day on which the person had asked again, if it is dated back before it. */
    Consent withdrawn(LocalDate day) {
        var counts = day.isBefore(reengagedOn) ? reengagedOn : day;
        return new Consent(
                Set.of(),
                LocalDate.MIN,
                false,
                false,
                LocalDate.MIN,
                LocalDate.MIN,
                counts,
                LocalDate.MIN,
                new FundingPlace.None());
    }

    Consent reengaged(LocalDate day) {
        return new Consent(topics, counselledOn, given, inDetention, givenOn, lapsesOn, withdrawnOn, day, offered);
    }

    Consent lapsed() {
        return new Consent(
                topics,
                counselledOn,
                false,
                false,
                LocalDate.MIN,
                LocalDate.MIN,
                withdrawnOn,
                reengagedOn,
                new FundingPlace.None());
    }

    /** Whether a place in an agreement is another offer than the one the person decided on. */
    boolean isAboutAnother(AgreementId agreement) {
        return given
                && offered instanceof FundingPlace.At at
                && !at.agreementId().equals(agreement);
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
