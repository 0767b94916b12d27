package org.homeward.kernel.activity;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.ActivityId;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;

/** Everything that can happen to a training or workshop. */
public sealed interface ActivityLifeEvent extends Event {
    /** The stream's typed id. */
    ActivityId activityId();

    @Override
    default String streamId() {
        return activityId().value();
    }

    /** An activity was planned. */
    record ActivityPlanned(
            ActivityId activityId,
            ActivityKind kind,
            String title,
            AgreementId funder,
            String place,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate plannedOn)
            implements ActivityLifeEvent {}

    /** A person takes part. */
    record ParticipantEnrolled(
            ActivityId activityId,
            SubjectId participant,
            Personal<PersonName> name,
            Sex sex,
            Affiliation affiliation,
            LocalDate enrolledOn)
            implements ActivityLifeEvent {}

    /** So many came on a day. */
    record AttendanceRecorded(ActivityId activityId, LocalDate day, List<Attendance> present)
            implements ActivityLifeEvent {
        public AttendanceRecorded {
            present = List.copyOf(present);
        }
    }

    /** The activity is over and evaluated. */
    record ActivityCompleted(ActivityId activityId, int scoreBefore, int scoreAfter, LocalDate completedOn)
            implements ActivityLifeEvent {}

    /** The activity does not take place. */
    record ActivityCancelled(ActivityId activityId, String reason, LocalDate cancelledOn)
            implements ActivityLifeEvent {}
}
