package org.homeward.command.shelter.rules;

import static org.homeward.command.shelter.rules.Refusals.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.command.shelter.rules.WaitingList.Turn;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.shelter.Guest;
import org.homeward.kernel.shelter.ShelterCommand;
import org.homeward.kernel.shelter.ShelterCommand.AdmitResident;
import org.homeward.kernel.shelter.ShelterCommand.CancelRequest;
import org.homeward.kernel.shelter.ShelterCommand.DischargeResident;
import org.homeward.kernel.shelter.ShelterCommand.ExpireReservation;
import org.homeward.kernel.shelter.ShelterCommand.ReallocateBed;
import org.homeward.kernel.shelter.ShelterCommand.RecordAbsence;
import org.homeward.kernel.shelter.ShelterCommand.RecordReturn;
import org.homeward.kernel.shelter.ShelterCommand.RequestAdmission;
import org.homeward.kernel.shelter.ShelterCommand.SignOffDischarge;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionRequested;
import org.homeward.kernel.shelter.ShelterRejection.NotPossibleNow;
import org.homeward.kernel.shelter.SignOff;
import org.homeward.kernel.shelter.StayState;

/** One guest's stay, from the request to the end. */
record Stay(AdmissionRequested request, Progress progress) {
    /** How far the stay is. */
    sealed interface Progress {}

    /** A bed was asked for, in the same breath it is kept or the guest queued. */
    record Asked() implements Progress {}

    /** The guest waits. */
    record Waiting(Turn turn) implements Progress {}

    /** A bed is kept. */
    record Reserved(String bed, LocalDate since, LocalDate expiresOn) implements Progress {}

    /** The guest lives here. */
    record Living(String bed, LocalDate since, Absence absence, SignOff signOff) implements Progress {}

    /** The guest left or never came. */
    record Ended() implements Progress {}

    /** Whether the resident is away. */
    sealed interface Absence {
        /** The resident is here. */
        record None() implements Absence {}

        /** The resident is away, and the stay ends on a day if it remains so. */
        record Since(LocalDate day, LocalDate stayEndsOn) implements Absence {}
    }

    Guest guest() {
        return request.guest();
    }

    Stay with(Progress next) {
        return new Stay(request, next);
    }

    boolean isActive() {
        return !(progress instanceof Ended);
    }

    CommandRejected notPossibleNow() {
        return refusal(new NotPossibleNow(state(), nextSteps()));
    }

    private StayState state() {
        return switch (progress) {
            case Asked asked -> StayState.QUEUED;
            case Waiting waiting -> StayState.QUEUED;
            case Reserved reserved -> StayState.RESERVED;
            case Living living -> StayState.RESIDENT;
            case Ended ended -> StayState.ENDED;
        };
    }

    private List<String> nextSteps() {
        return names(
                switch (state()) {
                    case QUEUED -> Stream.of(CancelRequest.class);
                    case RESERVED -> Stream.of(AdmitResident.class, CancelRequest.class, ExpireReservation.class);
                    case RESIDENT ->
                        Stream.of(
                                ReallocateBed.class,
                                RecordAbsence.class,
                                RecordReturn.class,
                                SignOffDischarge.class,
                                DischargeResident.class);
                    case ENDED -> Stream.of(RequestAdmission.class);
                });
    }

    private static List<String> names(Stream<Class<? extends ShelterCommand>> steps) {
        return steps.map(MessageNames::codeOf).sorted().toList();
    }
}
