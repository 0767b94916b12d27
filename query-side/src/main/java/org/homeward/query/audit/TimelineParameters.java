package org.homeward.query.audit;

import org.homeward.kernel.audit.AuditQuery.FindTimeline;
import org.homeward.kernel.message.Require;
import org.homeward.platform.web.Means;
import org.homeward.platform.web.Questions;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that say which part of a stream is asked for.
 *
 * @param from the first sequence wanted
 * @param limit how many entries at most
 * @param asOf up to what moment recorded events count
 */
record TimelineParameters(
        @Means("the first sequence wanted; 0 if absent") @Nullable
        String from,

        @Means("how many entries, 1 to 500; 100 if absent") @Nullable
        String limit,

        @Means(Means.AS_OF) @Nullable String asOf) {
    /** The question about a stream. */
    FindTimeline about(String streamId) {
        var first = Questions.parameter("from", AuditNumbers.orElse(from, "0"), AuditNumbers::of);
        var most =
                Questions.parameter("limit", AuditNumbers.orElse(limit, AuditNumbers.USUAL_LIMIT), AuditNumbers::limit);
        var known = Questions.asOf(AuditNumbers.orElse(asOf, ""));
        return Questions.identifier(
                streamId, stream -> new FindTimeline(Require.text(stream, 120, "streamId"), first, most, known));
    }
}
