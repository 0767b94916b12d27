package org.homeward.kernel.activity;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.identity.ActivityId;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PersonalData;
import org.homeward.kernel.privacy.PurposeGroup;

/** Everything that can be asked of a training or workshop. */
public sealed interface ActivityCommand extends Command {
    /** The stream's typed id. */
    ActivityId activityId();

    @Override
    default String streamId() {
        return activityId().value();
    }

    /** An activity is planned and has its funder. */
    record PlanActivity(
            ActivityId activityId,
            ActivityKind kind,
            String title,
            AgreementId funder,
            String place,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate plannedOn)
            implements ActivityCommand {
        public PlanActivity {
            startsOn = Require.date(startsOn, "startsOn");
            endsOn = Require.date(endsOn, "endsOn");
            plannedOn = Require.date(plannedOn, "plannedOn");
            title = Require.text(title, 160, "title");
            place = Require.text(place, 60, "place");
            Require.that(
                    !endsOn.isBefore(startsOn) && !endsOn.isAfter(startsOn.plusDays(60)),
                    "an activity ends on or after its first day and within 60 days");
        }
    }

    /** A person takes part. */
    record EnrolParticipant(
            ActivityId activityId,
            SubjectId participant,
            @PersonalData(PurposeGroup.IDENTITY) Personal<PersonName> name,
            Sex sex,
            Affiliation affiliation,
            LocalDate enrolledOn)
            implements ActivityCommand {
        public EnrolParticipant {
            enrolledOn = Require.date(enrolledOn, "enrolledOn");
        }
    }

    /** So many came on a day. */
    record RecordAttendance(ActivityId activityId, LocalDate day, List<Attendance> present) implements ActivityCommand {
        public RecordAttendance {
            day = Require.date(day, "day");
            present = List.copyOf(present);
            Require.atMost(present, 20, "present");
        }
    }

    /** The activity is over and evaluated; scores in percent. */
    record CompleteActivity(ActivityId activityId, int scoreBefore, int scoreAfter, LocalDate completedOn)
            implements ActivityCommand {
        public CompleteActivity {
            completedOn = Require.date(completedOn, "completedOn");
            scoreBefore = Require.between(scoreBefore, 0, 100, "scoreBefore");
            scoreAfter = Require.between(scoreAfter, 0, 100, "scoreAfter");
        }
    }

    /** The activity does not take place. */
    record CancelActivity(ActivityId activityId, String reason, LocalDate cancelledOn) implements ActivityCommand {
        public CancelActivity {
            cancelledOn = Require.date(cancelledOn, "cancelledOn");
            reason = Require.text(reason, 200, "reason");
        }
    }
}
