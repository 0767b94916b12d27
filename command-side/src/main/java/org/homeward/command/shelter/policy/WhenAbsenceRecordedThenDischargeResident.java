package org.homeward.command.shelter.policy;

import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.ShelterCommand.DischargeResident;
import org.homeward.kernel.shelter.ShelterEvent.AbsenceRecorded;
import org.homeward.kernel.shelter.ShelterEvent.ResidentDischarged;
import org.homeward.kernel.shelter.ShelterEvent.ReturnRecorded;
import org.homeward.platform.agenda.Deadline;
import org.homeward.platform.agenda.Due;
import org.homeward.platform.agenda.OnAgenda;
import org.homeward.platform.agenda.Timed;

/** A resident who stays away has left. */
@OnAgenda
final class WhenAbsenceRecordedThenDischargeResident implements Timed {
    @Override
    public Deadline deadline() {
        return Deadline.when(
                        AbsenceRecorded.class,
                        absent -> absent.stayId().value(),
                        absent -> Due.on(
                                absent.stayEndsOn(),
                                new DischargeResident(
                                        absent.shelterId(),
                                        absent.stayId(),
                                        DischargeReason.ABSENT,
                                        absent.stayEndsOn())))
                .until(ReturnRecorded.class, back -> back.stayId().value())
                .until(ResidentDischarged.class, left -> left.stayId().value());
    }
}
