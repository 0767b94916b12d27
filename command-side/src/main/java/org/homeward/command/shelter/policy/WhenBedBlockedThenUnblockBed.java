package org.homeward.command.shelter.policy;

import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.shelter.ShelterCommand.UnblockBed;
import org.homeward.kernel.shelter.ShelterEvent.BedBlocked;
import org.homeward.kernel.shelter.ShelterEvent.BedUnblocked;
import org.homeward.platform.agenda.Deadline;
import org.homeward.platform.agenda.Due;
import org.homeward.platform.agenda.OnAgenda;
import org.homeward.platform.agenda.Timed;

/** A blocked bed is used again on its day. */
@OnAgenda
final class WhenBedBlockedThenUnblockBed implements Timed {
    @Override
    public Deadline deadline() {
        return Deadline.when(
                        BedBlocked.class,
                        blocked -> about(blocked.shelterId(), blocked.bed()),
                        blocked -> Due.on(
                                blocked.backOn(), new UnblockBed(blocked.shelterId(), blocked.bed(), blocked.backOn())))
                .until(BedUnblocked.class, unblocked -> about(unblocked.shelterId(), unblocked.bed()));
    }

    private static String about(ShelterId shelter, String bed) {
        return shelter.value() + " " + bed;
    }
}
