package org.homeward.kernel.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.homeward.kernel.message.Rejection;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.security.Role;

/** Why something asked of a case is refused. */
public sealed interface CaseworkRejection extends Rejection {
    /** The case is not in a state for this; the steps are what is possible instead. */
    record NotPossibleNow(String state, List<String> nextSteps) implements CaseworkRejection {
        public NotPossibleNow {
            nextSteps = List.copyOf(nextSteps);
        }
    }

    /** Something personal that was sent is about another person than the case is. */
    record OtherPerson() implements CaseworkRejection {}

    /** The other case is this one. */
    record SameCase() implements CaseworkRejection {}

    /** The event cannot precede the registration. */
    record BeforeRegistration(LocalDate registeredOn) implements CaseworkRejection {}

    /** Another document has this id. */
    record DocumentIdTaken() implements CaseworkRejection {}

    /** A case holds no more documents than these. */
    record TooManyDocuments(int most) implements CaseworkRejection {}

    /** A hold stops every step towards return. */
    record OnHold(Set<HoldClass> holds) implements CaseworkRejection {
        public OnHold {
            holds = Set.copyOf(holds);
        }
    }

    /** No hold of this class is active. */
    record NoSuchHold(HoldClass holdClass) implements CaseworkRejection {}

    /** A hold of this class is released by these roles. */
    record HoldOfOthers(HoldClass holdClass, Set<Role> releasedBy) implements CaseworkRejection {
        public HoldOfOthers {
            releasedBy = Set.copyOf(releasedBy);
        }
    }

    /** The person did not agree to be referred. */
    record ReferralNotAgreed() implements CaseworkRejection {}

    /** There is no consent that is in force on the day. */
    record ConsentNotInForce() implements CaseworkRejection {}

    /** The last day of the consent has not come. */
    record ConsentStillInForce(LocalDate lapsesOn) implements CaseworkRejection {}

    /** The last day of the place in an agreement has not come. */
    record FundingStillHeld(LocalDate expiresOn) implements CaseworkRejection {}

    /** It was done in time, or there is still time. */
    record NotOverdue(Overdue what) implements CaseworkRejection {}

    /** A decision is taken in private and without officials. */
    record DecisionNotFree() implements CaseworkRejection {}

    /** A decision taken in detention is repeated outside before the journey. */
    record SecondDecisionNeeded() implements CaseworkRejection {}

    /** Counselling has not covered these topics. */
    record TopicsMissing(Set<CounsellingTopic> topics) implements CaseworkRejection {
        public TopicsMissing {
            topics = Set.copyOf(topics);
        }
    }

    /** A person who withdrew may ask again from this day on. */
    record CoolingOff(LocalDate from) implements CaseworkRejection {}

    /** A child has no guardian. */
    record GuardianMissing() implements CaseworkRejection {}

    /** The child's own view was not recorded. */
    record ChildNotHeard() implements CaseworkRejection {}

    /** It is not decided, or no longer, that return is best for the child. */
    record BestInterestsMissing() implements CaseworkRejection {}

    /** The case holds no place in an agreement. */
    record NoFundingPlace() implements CaseworkRejection {}

    /** The case already holds a place in an agreement. */
    record AlreadyFunded() implements CaseworkRejection {}

    /** No travel document is valid on the day. */
    record DocumentNotValid() implements CaseworkRejection {}

    /** A clearance to travel is valid to this day at most. */
    record ClearanceTooLong(LocalDate lastDay) implements CaseworkRejection {}

    /** The person is not cleared to travel on the day. */
    record NotFitToTravel() implements CaseworkRejection {}

    /** No exit visa is valid on the day. */
    record ExitVisaNotValid() implements CaseworkRejection {}

    /** No such request is open with the consulate or the authorities. */
    record NotRequested() implements CaseworkRejection {}

    /** Nobody has checked the readiness for this day of travel. */
    record ReadinessNotChecked() implements CaseworkRejection {}

    /** The person holds a seat on another movement. */
    record OtherMovement() implements CaseworkRejection {}

    /** The last question before boarding was not answered with yes. */
    record WishNotConfirmed() implements CaseworkRejection {}

    /** Nobody has compared the person with the travel document. */
    record IdentityNotConfirmed() implements CaseworkRejection {}

    /** The seat is booked for a later day. */
    record BeforeBookedDay(LocalDate departsOn) implements CaseworkRejection {}

    /** What is recorded has happened; this day is still to come. */
    record StillToCome(LocalDate today) implements CaseworkRejection {}

    /** Another person must do this than did the step before. */
    record SamePerson() implements CaseworkRejection {}

    /** The event cannot precede the arrival. */
    record BeforeArrival() implements CaseworkRejection {}

    /** A child who travelled alone is handed to a guardian at the arrival. */
    record HandOverMissing() implements CaseworkRejection {}

    /** The time to submit a plan ended. */
    record ContactWindowOver(LocalDate lastDay) implements CaseworkRejection {}

    /** The amounts are in different currencies. */
    record OtherCurrency() implements CaseworkRejection {}

    /** The plan is above the ceiling in force. */
    record PlanAboveCeiling(Money ceiling) implements CaseworkRejection {}

    /** The parts together are above the plan. */
    record TrancheAbovePlan(Money left) implements CaseworkRejection {}

    /** The plan waits for approval. */
    record PlanNotApproved() implements CaseworkRejection {}

    /** The plan is approved under another ceiling. */
    record PlanAlreadyApproved(Money ceiling) implements CaseworkRejection {}

    /** The part before is not delivered. */
    record PreviousTrancheOpen() implements CaseworkRejection {}

    /** The payee of support in kind is a supplier. */
    record PayeeNotSupplier() implements CaseworkRejection {}

    /** More quotes are needed for this amount. */
    record TooFewQuotes(int needed) implements CaseworkRejection {}

    /** The part is unknown or not at the step before. */
    record TrancheNotReady() implements CaseworkRejection {}

    /** The reason does not fit the state of the case. */
    record ReasonNotAllowed(ClosureReason reason, String state) implements CaseworkRejection {}

    /** A part of the support is still open. */
    record OpenTranche() implements CaseworkRejection {}

    /** A completed return is not taken up again; a new return is a new case. */
    record ReturnCompleted() implements CaseworkRejection {}

    /** The person has died. */
    record PersonDied() implements CaseworkRejection {}

    /** The case was closed too long ago. */
    record ClosedTooLong(LocalDate lastDay) implements CaseworkRejection {}
}
