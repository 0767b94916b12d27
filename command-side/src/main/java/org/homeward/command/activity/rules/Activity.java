package org.homeward.command.activity.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import org.homeward.kernel.activity.ActivityCommand;
import org.homeward.kernel.activity.ActivityCommand.CancelActivity;
import org.homeward.kernel.activity.ActivityCommand.CompleteActivity;
import org.homeward.kernel.activity.ActivityCommand.EnrolParticipant;
import org.homeward.kernel.activity.ActivityCommand.PlanActivity;
import org.homeward.kernel.activity.ActivityCommand.RecordAttendance;
import org.homeward.kernel.activity.ActivityLifeEvent;
import org.homeward.kernel.activity.ActivityLifeEvent.ActivityCancelled;
import org.homeward.kernel.activity.ActivityLifeEvent.ActivityCompleted;
import org.homeward.kernel.activity.ActivityLifeEvent.ActivityPlanned;
import org.homeward.kernel.activity.ActivityLifeEvent.AttendanceRecorded;
import org.homeward.kernel.activity.ActivityLifeEvent.ParticipantEnrolled;
import org.homeward.kernel.activity.ActivityRejection;
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
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.privacy.PersonalParts;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** A training or workshop: who is enrolled, who came on which day, and how it was evaluated. */
public sealed interface Activity {
    /** Nothing is known. */
    record Unplanned() implements Activity {}

    /** The activity takes place. */
    record Running(ActivityPlanned plan, PMap<SubjectId, Participant> enrolled, PMap<LocalDate, List<Attendance>> days)
            implements Activity {
        private int missingDays() {
            return (int) ChronoUnit.DAYS.between(plan.startsOn(), plan.endsOn()) + 1 - days.size();
        }
    }

    /** The activity is over. */
    record Completed(ActivityPlanned plan, int scoreBefore, int scoreAfter) implements Activity {}

    /** The activity does not take place. */
    record Cancelled(ActivityPlanned plan) implements Activity {}

    /** What the rules know of a participant; never the name. */
    record Participant(Sex sex, Affiliation affiliation) {}

    /** The state before the first event. */
    static Activity initial() {
        return new Unplanned();
    }

    /** The events that the command leads to; none when it has been done before. */
    static List<ActivityLifeEvent> decide(ActivityCommand command, Activity state, Facts facts) {
        return switch (command) {
            case PlanActivity plan -> plan(plan, state);
            case EnrolParticipant enrol -> enrol(enrol, running(state));
            case RecordAttendance attendance -> attend(attendance, running(state));
            case CompleteActivity complete -> complete(complete, state);
            case CancelActivity cancel -> cancel(cancel, state);
        };
    }

    /** The state after one more event. */
    static Activity evolve(Activity state, ActivityLifeEvent event) {
        return switch (event) {
            case ActivityPlanned planned -> new Running(planned, HashTreePMap.empty(), HashTreePMap.empty());
            case ParticipantEnrolled enrolled -> {
                var running = running(state);
                var participant = new Participant(enrolled.sex(), enrolled.affiliation());
                yield new Running(
                        running.plan(), running.enrolled().plus(enrolled.participant(), participant), running.days());
            }
            case AttendanceRecorded recorded -> {
                var running = running(state);
                yield new Running(
                        running.plan(), running.enrolled(), running.days().plus(recorded.day(), recorded.present()));
            }
            case ActivityCompleted completed ->
                new Completed(running(state).plan(), completed.scoreBefore(), completed.scoreAfter());
            case ActivityCancelled cancelled -> new Cancelled(running(state).plan());
        };
    }

    private static List<ActivityLifeEvent> plan(PlanActivity command, Activity state) {
        var planned = new ActivityPlanned(
                command.activityId(),
                command.kind(),
                command.title(),
                command.funder(),
                command.place(),
                command.startsOn(),
                command.endsOn(),
                command.plannedOn());
        var known = switch (state) {
            case Unplanned unplanned -> planned;
            case Running running -> running.plan();
            case Completed completed -> completed.plan();
            case Cancelled cancelled -> cancelled.plan();
        };
        if (!known.equals(planned)) {
            throw refused(new ActivityAlreadyPlanned());
        }
        return state instanceof Unplanned ? List.of(planned) : List.of();
    }

    private static List<ActivityLifeEvent> enrol(EnrolParticipant command, Running running) {
        var participant = new Participant(command.sex(), command.affiliation());
        var known = running.enrolled().get(command.participant());
        if (participant.equals(known)) {
            return List.of();
        }
        if (known != null) {
            throw refused(new ParticipantDiffers());
        }
        if (!PersonalParts.areAllAbout(command.participant(), command)) {
            throw refused(new OtherPerson());
        }
        return List.of(new ParticipantEnrolled(
                command.activityId(),
                command.participant(),
                command.name(),
                command.sex(),
                command.affiliation(),
                command.enrolledOn()));
    }

    private static List<ActivityLifeEvent> attend(RecordAttendance command, Running running) {
        if (command.day().isBefore(running.plan().startsOn())
                || command.day().isAfter(running.plan().endsOn())) {
            throw refused(new OutsideActivity(
                    running.plan().startsOn(), running.plan().endsOn()));
        }
        var known = running.days().get(command.day());
        if (command.present().equals(known)) {
            return List.of();
        }
        if (known != null) {
            throw refused(new AttendanceRecordedDifferently());
        }
        checkPresent(command.present(), running.enrolled().size());
        return List.of(new AttendanceRecorded(command.activityId(), command.day(), command.present()));
    }

    private static void checkPresent(List<Attendance> present, int enrolled) {
        var seen = new HashSet<Affiliation>();
        for (var group : present) {
            if (!seen.add(group.affiliation())) {
                throw refused(new AffiliationTwice(group.affiliation()));
            }
        }
        if (present.stream().mapToInt(group -> group.women() + group.men()).sum() > enrolled) {
            throw refused(new MoreThanEnrolled(enrolled));
        }
    }

    private static List<ActivityLifeEvent> complete(CompleteActivity command, Activity state) {
        if (state instanceof Completed(var plan, var before, var after)
                && before == command.scoreBefore()
                && after == command.scoreAfter()) {
            return List.of();
        }
        var running = running(state);
        if (command.completedOn().isBefore(running.plan().endsOn())) {
            throw refused(new ActivityNotOver(running.plan().endsOn()));
        }
        if (running.missingDays() > 0) {
            throw refused(new AttendanceMissing(running.missingDays()));
        }
        return List.of(new ActivityCompleted(
                command.activityId(), command.scoreBefore(), command.scoreAfter(), command.completedOn()));
    }

    private static List<ActivityLifeEvent> cancel(CancelActivity command, Activity state) {
        if (state instanceof Cancelled) {
            return List.of();
        }
        running(state);
        return List.of(new ActivityCancelled(command.activityId(), command.reason(), command.cancelledOn()));
    }

    private static Running running(Activity state) {
        return switch (state) {
            case Running running -> running;
            case Unplanned unplanned -> throw refused(new ActivityUnknown());
            case Completed completed -> throw refused(new ActivityIsCompleted());
            case Cancelled cancelled -> throw refused(new ActivityIsCancelled());
        };
    }

    private static CommandRejected refused(ActivityRejection reason) {
        return new CommandRejected(reason);
    }
}
