package org.homeward.kernel.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.identity.GlassId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.privacy.PurposeGroup;

/** Everything that can happen about reading in an emergency. */
public sealed interface BreakGlassEvent extends Event {
    /** The stream's typed id. */
    GlassId glassId();

    @Override
    default String streamId() {
        return glassId().value();
    }

    /**
     * An officer sees these groups of one person's values until an instant.
     *
     * @param glassId the id of this emergency
     * @param person about whom
     * @param groups which groups
     * @param ground why
     * @param ticket the number under which the emergency is known outside
     * @param officer who sees them
     * @param until the first instant at which they are not seen any more
     * @param reviewBy the instant by which somebody else is to have looked at it
     * @param brokenOn the day
     */
    record GlassBroken(
            GlassId glassId,
            SubjectId person,
            Set<PurposeGroup> groups,
            BreakGlassGround ground,
            String ticket,
            UserId officer,
            Instant until,
            Instant reviewBy,
            LocalDate brokenOn)
            implements BreakGlassEvent {
        public GlassBroken {
            groups = Set.copyOf(groups);
        }
    }

    /** Another officer has looked at it. */
    record GlassReviewed(GlassId glassId, BreakGlassReview review, UserId reviewer, LocalDate reviewedOn)
            implements BreakGlassEvent {}

    /** Nobody had looked at it in time. */
    record GlassOverdue(GlassId glassId, LocalDate dueOn) implements BreakGlassEvent {}
}
