package org.homeward.kernel.activity;

import java.time.LocalDate;
import org.homeward.kernel.message.Rejection;

/** Why an activity refuses. */
public sealed interface ActivityRejection extends Rejection {
    /** Nobody planned this activity. */
    record ActivityUnknown() implements ActivityRejection {}

    /** The activity was planned with other terms. */
    record ActivityAlreadyPlanned() implements ActivityRejection {}

    /** The participant was enrolled with other facts. */
    record ParticipantDiffers() implements ActivityRejection {}

    /** The day is not one of the activity's. */
    record OutsideActivity(LocalDate startsOn, LocalDate endsOn) implements ActivityRejection {}

    /** The name that was sent is about another person than the participant. */
    record OtherPerson() implements ActivityRejection {}

    /** The attendance of the day was recorded otherwise. */
    record AttendanceRecordedDifferently() implements ActivityRejection {}

    /** One affiliation is listed twice. */
    record AffiliationTwice(Affiliation affiliation) implements ActivityRejection {}

    /** More people came than are enrolled. */
    record MoreThanEnrolled(int enrolled) implements ActivityRejection {}

    /** Days of the activity have no attendance yet. */
    record AttendanceMissing(int days) implements ActivityRejection {}

    /** The activity is not over. */
    record ActivityNotOver(LocalDate endsOn) implements ActivityRejection {}

    /** The activity is completed. */
    record ActivityIsCompleted() implements ActivityRejection {}

    /** The activity does not take place. */
    record ActivityIsCancelled() implements ActivityRejection {}
}
