package org.homeward.query.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.BreakGlassEvent;
import org.homeward.kernel.security.BreakGlassEvent.GlassBroken;
import org.homeward.kernel.security.BreakGlassEvent.GlassOverdue;
import org.homeward.kernel.security.BreakGlassEvent.GlassReviewed;
import org.homeward.kernel.security.BrokenGlassList.Entry;
import org.homeward.kernel.security.BrokenGlassList.Review;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Write;

/** Keeps a row for each emergency, and by officer what the officer may still see; the newest there has the lowest id. */
@Projection("broken-glass")
public final class BrokenGlassProjection implements Projector<BreakGlassEvent> {
    /** The collection of the emergencies. */
    public static final String ROWS = "broken_glass";

    /** The collection of what officers see in an emergency. */
    public static final String SEEN = "broken_glass_seen";

    /** The field that holds the {@link Entry} as it was when the glass was broken. */
    public static final String ENTRY = "entry";

    /** The field that holds the {@link Review}. */
    public static final String REVIEW = "review";

    /** The field that tells whether somebody has looked at it. */
    public static final String REVIEWED = "reviewed";

    /** The field that tells whether nobody had in time. */
    public static final String OVERDUE = "overdue";

    /** The field of the office the officer acted for. */
    public static final String OFFICE = "office";

    /** The field of the position of the event, by which the rows are ordered. */
    public static final String POSITION = "position";

    /** The field of the last instant. */
    public static final String UNTIL = "until";

    @Override
    public Class<BreakGlassEvent> events() {
        return BreakGlassEvent.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(ROWS, SEEN);
    }

    @Override
    public List<Write> project(BreakGlassEvent event, EventContext context) {
        return switch (event) {
            case GlassBroken broken -> {
                var entry = entry(broken, context);
                yield List.of(
                        row(
                                broken,
                                context,
                                Map.of(
                                        ENTRY,
                                        entry,
                                        OFFICE,
                                        context.office().code(),
                                        POSITION,
                                        context.position(),
                                        REVIEWED,
                                        false,
                                        OVERDUE,
                                        false)),
                        Write.set(
                                SEEN,
                                seenBy(broken.officer()) + "%016x".formatted(Long.MAX_VALUE - context.position()),
                                context,
                                Map.of(ENTRY, entry, UNTIL, broken.until())));
            }
            case GlassReviewed reviewed ->
                List.of(row(reviewed, context, Map.of(REVIEWED, true, REVIEW, review(reviewed))));
            case GlassOverdue overdue -> List.of(row(overdue, context, Map.of(OVERDUE, true)));
        };
    }

    /** What the ids of the rows of one officer begin with. */
    public static String seenBy(UserId officer) {
        return officer.value() + "/";
    }

    private static Write row(BreakGlassEvent event, EventContext context, Map<String, Object> fields) {
        return Write.set(ROWS, event.glassId().value(), context, fields);
    }

    private static Entry entry(GlassBroken broken, EventContext context) {
        return new Entry(
                broken.glassId(),
                broken.officer(),
                context.office(),
                broken.person(),
                broken.groups(),
                broken.ground(),
                broken.ticket(),
                context.recordedAt(),
                broken.until(),
                broken.reviewBy(),
                false,
                Optional.empty());
    }

    private static Review review(GlassReviewed reviewed) {
        return new Review(reviewed.review(), reviewed.reviewer(), reviewed.reviewedOn());
    }
}
