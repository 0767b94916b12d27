package org.homeward.command.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.command.DeciderSpec;
import org.homeward.command.activity.rules.Activity;
import org.homeward.kernel.activity.ActivityCommand;
import org.homeward.kernel.activity.ActivityCommand.CancelActivity;
import org.homeward.kernel.activity.ActivityCommand.CompleteActivity;
import org.homeward.kernel.activity.ActivityCommand.EnrolParticipant;
import org.homeward.kernel.activity.ActivityCommand.PlanActivity;
import org.homeward.kernel.activity.ActivityCommand.RecordAttendance;
import org.homeward.kernel.activity.ActivityKind;
import org.homeward.kernel.activity.ActivityLifeEvent;
import org.homeward.kernel.activity.ActivityLifeEvent.ActivityCancelled;
import org.homeward.kernel.activity.ActivityLifeEvent.ActivityCompleted;
import org.homeward.kernel.activity.ActivityLifeEvent.ActivityPlanned;
import org.homeward.kernel.activity.ActivityLifeEvent.AttendanceRecorded;
import org.homeward.kernel.activity.ActivityLifeEvent.ParticipantEnrolled;
import org.homeward.kernel.activity.ActivityRejection.ActivityAlreadyPlanned;
import org.homeward.kernel.activity.ActivityRejection.ActivityIsCancelled;
import org.homeward.kernel.activity.ActivityRejection.ActivityIsCompleted;
import org.homeward.kernel.activity.ActivityRejection.ActivityNotOver;
import org.homeward.kernel.activity.ActivityRejection.ActivityUnknown;
import org.homeward.kernel.activity.ActivityRejection.AffiliationTwice;
import org.homeward.kernel.activity.ActivityRejection.AttendanceMissing;
import org.homeward.kernel.activity.ActivityRejection.AttendanceRecordedDifferently;
import org.homeward.kernel.activity.ActivityRejection.MoreThanEnrolled;
import org.homeward.kernel.activity.ActivityRejection.OtherPerson;
import org.homeward.kernel.activity.ActivityRejection.OutsideActivity;
import org.homeward.kernel.activity.ActivityRejection.ParticipantDiffers;
import org.homeward.kernel.activity.Affiliation;
import org.homeward.kernel.activity.Attendance;
import org.homeward.kernel.identity.ActivityId;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The four-day workshop of February 2009. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ActivityTest {
    private static final ActivityId WORKSHOP = ActivityId.of(new UUID(0, 1));
    private static final AgreementId FUNDER = AgreementId.of(new UUID(0, 2));
    private static final SubjectId GUEST = SubjectId.of(new UUID(0, 3));
    private static final LocalDate PLANNED = LocalDate.of(2009, 1, 20);
    private static final LocalDate FIRST = LocalDate.of(2009, 2, 16);
    private static final LocalDate LAST = LocalDate.of(2009, 2, 19);
    private static final List<Attendance> ONE_WOMAN = List.of(new Attendance(Affiliation.MINISTRY_OF_LABOUR, 1, 0));
    private static final Facts FACTS = new Facts(
            Instant.parse("2009-02-19T15:00:00Z"),
            new Actor(UserId.of(new UUID(0, 4)), Set.of(Role.PM), Office.TRIPOLI));

    private final DeciderSpec<ActivityCommand, Activity, ActivityLifeEvent> workshop =
            new DeciderSpec<>(Activity.initial(), Activity::decide, Activity::evolve);

    @Test
    void a_workshop_is_planned_once() {
        workshop.given().when(plan("Labour migration"), FACTS).then(planned());
        workshop.given(planned()).when(plan("Labour migration"), FACTS).nothing();
        workshop.given(planned()).when(plan("Another"), FACTS).refused(new ActivityAlreadyPlanned());
    }

    @Test
    void a_participant_is_enrolled_once() {
        workshop.given(planned()).when(enrol(Sex.F), FACTS).then(enrolled());
        workshop.given(planned(), enrolled()).when(enrol(Sex.F), FACTS).nothing();
        workshop.given(planned(), enrolled()).when(enrol(Sex.M), FACTS).refused(new ParticipantDiffers());
    }

    @Test
    void a_participant_is_not_enrolled_under_somebody_elses_name() {
        var somebodyElse = new EnrolParticipant(
                WORKSHOP, SubjectId.of(new UUID(0, 33)), name(), Sex.F, Affiliation.MINISTRY_OF_LABOUR, PLANNED);

        workshop.given(planned()).when(somebodyElse, FACTS).refused(new OtherPerson());
    }

    @Test
    void attendance_is_recorded_once_a_day() {
        workshop.given(planned(), enrolled())
                .when(new RecordAttendance(WORKSHOP, FIRST, ONE_WOMAN), FACTS)
                .then(new AttendanceRecorded(WORKSHOP, FIRST, ONE_WOMAN));
        workshop.given(planned(), enrolled(), attended(FIRST))
                .when(new RecordAttendance(WORKSHOP, FIRST, ONE_WOMAN), FACTS)
                .nothing();
        workshop.given(planned(), enrolled(), attended(FIRST))
                .when(new RecordAttendance(WORKSHOP, FIRST, List.of()), FACTS)
                .refused(new AttendanceRecordedDifferently());
    }

    @Test
    void attendance_outside_the_workshops_days_is_refused() {
        for (var day : List.of(FIRST.minusDays(1), LAST.plusDays(1))) {
            workshop.given(planned(), enrolled())
                    .when(new RecordAttendance(WORKSHOP, day, ONE_WOMAN), FACTS)
                    .refused(new OutsideActivity(FIRST, LAST));
        }
    }

    @Test
    void more_people_than_are_enrolled_cannot_have_come() {
        workshop.given(planned())
                .when(new RecordAttendance(WORKSHOP, LAST, ONE_WOMAN), FACTS)
                .refused(new MoreThanEnrolled(0));
        workshop.given(planned(), enrolled())
                .when(
                        new RecordAttendance(
                                WORKSHOP, LAST, List.of(new Attendance(Affiliation.MINISTRY_OF_LABOUR, 1, 1))),
                        FACTS)
                .refused(new MoreThanEnrolled(1));
    }

    @Test
    void one_affiliation_is_counted_once_a_day() {
        var twice = List.of(ONE_WOMAN.get(0), new Attendance(Affiliation.MINISTRY_OF_LABOUR, 0, 1));

        workshop.given(planned(), enrolled())
                .when(new RecordAttendance(WORKSHOP, FIRST, twice), FACTS)
                .refused(new AffiliationTwice(Affiliation.MINISTRY_OF_LABOUR));
    }

    @Test
    void a_workshop_is_completed_on_its_last_day_with_every_day_recorded() {
        workshop.given(held(4)).when(complete(70, LAST), FACTS).then(new ActivityCompleted(WORKSHOP, 40, 70, LAST));
        workshop.given(held(4)).when(complete(70, LAST.minusDays(1)), FACTS).refused(new ActivityNotOver(LAST));
        workshop.given(held(3)).when(complete(70, LAST), FACTS).refused(new AttendanceMissing(1));
    }

    @Test
    void a_completed_workshop_stays_as_it_was_evaluated() {
        var past = held(4);
        past.add(new ActivityCompleted(WORKSHOP, 40, 70, LAST));

        workshop.given(past).when(complete(70, LAST), FACTS).nothing();
        workshop.given(past).when(plan("Labour migration"), FACTS).nothing();
        workshop.given(past).when(complete(71, LAST), FACTS).refused(new ActivityIsCompleted());
        workshop.given(past).when(enrol(Sex.F), FACTS).refused(new ActivityIsCompleted());
        workshop.given(past).when(cancel(), FACTS).refused(new ActivityIsCompleted());
    }

    @Test
    void a_cancelled_workshop_takes_nobody() {
        var cancelled = new ActivityCancelled(WORKSHOP, "postponed", PLANNED);

        workshop.given(planned()).when(cancel(), FACTS).then(cancelled);
        workshop.given(planned(), cancelled).when(cancel(), FACTS).nothing();
        workshop.given(planned(), cancelled)
                .when(plan("Labour migration"), FACTS)
                .nothing();
        workshop.given(planned(), cancelled).when(enrol(Sex.F), FACTS).refused(new ActivityIsCancelled());
    }

    @Test
    void a_workshop_nobody_planned_refuses_everything() {
        var commands =
                List.of(enrol(Sex.F), new RecordAttendance(WORKSHOP, FIRST, ONE_WOMAN), complete(70, LAST), cancel());

        for (var command : commands) {
            workshop.given().when(command, FACTS).refused(new ActivityUnknown());
        }
    }

    private static PlanActivity plan(String title) {
        return new PlanActivity(WORKSHOP, ActivityKind.WORKSHOP, title, FUNDER, "Tripoli", FIRST, LAST, PLANNED);
    }

    private static ActivityPlanned planned() {
        return new ActivityPlanned(
                WORKSHOP, ActivityKind.WORKSHOP, "Labour migration", FUNDER, "Tripoli", FIRST, LAST, PLANNED);
    }

    private static Personal<PersonName> name() {
        return Personal.known(GUEST, PurposeGroup.IDENTITY, "name", new PersonName("Salma", "Example"));
    }

    private static EnrolParticipant enrol(Sex sex) {
        return new EnrolParticipant(WORKSHOP, GUEST, name(), sex, Affiliation.MINISTRY_OF_LABOUR, PLANNED);
    }

    private static ParticipantEnrolled enrolled() {
        return new ParticipantEnrolled(WORKSHOP, GUEST, name(), Sex.F, Affiliation.MINISTRY_OF_LABOUR, PLANNED);
    }

    private static AttendanceRecorded attended(LocalDate day) {
        return new AttendanceRecorded(WORKSHOP, day, ONE_WOMAN);
    }

    private static CompleteActivity complete(int after, LocalDate on) {
        return new CompleteActivity(WORKSHOP, 40, after, on);
    }

    private static CancelActivity cancel() {
        return new CancelActivity(WORKSHOP, "postponed", PLANNED);
    }

    private static List<ActivityLifeEvent> held(int days) {
        var past = new ArrayList<ActivityLifeEvent>(List.of(planned(), enrolled()));
        for (var day = 0; day < days; day++) {
            past.add(attended(FIRST.plusDays(day)));
        }
        return past;
    }
}
