package org.homeward.command.security.policy;

import org.homeward.kernel.security.BreakGlassCommand.RecordOverdueGlass;
import org.homeward.kernel.security.BreakGlassEvent.GlassBroken;
import org.homeward.kernel.security.BreakGlassEvent.GlassReviewed;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.platform.agenda.Deadline;
import org.homeward.platform.agenda.Due;
import org.homeward.platform.agenda.OnAgenda;
import org.homeward.platform.agenda.Timed;

/** Somebody else looks at a reading in an emergency within the time for it. */
@OnAgenda
final class WhenGlassBrokenThenRecordOverdueGlass implements Timed {
    @Override
    public Deadline deadline() {
        return Deadline.when(
                        GlassBroken.class,
                        broken -> new Due(
                                broken.reviewBy(),
                                new RecordOverdueGlass(broken.glassId(), ProgrammeCalendar.dateOf(broken.reviewBy()))))
                .until(GlassReviewed.class);
    }
}
