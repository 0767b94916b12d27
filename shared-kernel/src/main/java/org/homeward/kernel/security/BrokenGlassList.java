package org.homeward.kernel.security;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.GlassId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.privacy.PurposeGroup;

/**
 * Who has broken the glass before personal values, the newest first.
 *
 * @param entries the emergencies
 * @param next the cursor of the next part; empty when this is the last
 */
public record BrokenGlassList(List<Entry> entries, Optional<String> next) {
    public BrokenGlassList {
        entries = List.copyOf(entries);
    }

    /**
     * One emergency.
     *
     * @param glassId its id
     * @param officer who saw
     * @param office the office the officer acted for
     * @param person about whom
     * @param groups which groups of values
     * @param ground why
     * @param ticket the number under which the emergency is known outside
     * @param brokenAt when
     * @param until until when
     * @param reviewBy by when somebody else is to have looked at it
     * @param overdue whether nobody had by then
     * @param review what was found; empty until somebody has looked
     */
    public record Entry(
            GlassId glassId,
            UserId officer,
            Office office,
            SubjectId person,
            Set<PurposeGroup> groups,
            BreakGlassGround ground,
            String ticket,
            Instant brokenAt,
            Instant until,
            Instant reviewBy,
            boolean overdue,
            Optional<Review> review) {
        public Entry {
            groups = Set.copyOf(groups);
        }
    }

    /**
     * What a second officer found.
     *
     * @param result what
     * @param reviewer who
     * @param reviewedOn on which day
     */
    public record Review(BreakGlassReview result, UserId reviewer, LocalDate reviewedOn) {}
}
