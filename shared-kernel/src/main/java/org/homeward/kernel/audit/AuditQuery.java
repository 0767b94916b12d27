package org.homeward.kernel.audit;

import org.homeward.kernel.message.Query;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.time.Known;

/**
 * Questions of auditors.
 *
 * @param <R> the view that answers
 */
public sealed interface AuditQuery<R> extends Query<R> {
    /** The most entries one page holds. */
    int PAGE_MAX = 500;

    /**
     * What has happened to a stream.
     *
     * @param streamId the stream, for example a case
     * @param fromSequence the first sequence wanted
     * @param limit how many entries at most, 1 to {@link #PAGE_MAX}
     * @param asOf up to what moment recorded events count
     */
    record FindTimeline(String streamId, long fromSequence, int limit, Known asOf) implements AuditQuery<Timeline> {
        public FindTimeline {
            streamId = Require.text(streamId, 120, "streamId");
            Require.that(fromSequence >= 0, "fromSequence is not negative");
            limit = Require.between(limit, 1, PAGE_MAX, "limit");
        }

        @Override
        public Class<Timeline> answerType() {
            return Timeline.class;
        }
    }

    /**
     * Refused commands, the newest first.
     *
     * @param filter which
     * @param cursor where the page begins: empty for the newest, or what the page before says
     * @param limit how many entries at most, 1 to {@link #PAGE_MAX}
     */
    record FindRefusals(RefusalFilter filter, String cursor, int limit) implements AuditQuery<RefusalPage> {
        public FindRefusals {
            Require.that(cursor.length() <= 120, "cursor has at most 120 characters");
            limit = Require.between(limit, 1, PAGE_MAX, "limit");
        }

        @Override
        public Class<RefusalPage> answerType() {
            return RefusalPage.class;
        }
    }

    /**
     * The hash of everything that has happened.
     *
     * @param asOf up to what moment recorded events count
     */
    record FindHistoryHash(Known asOf) implements AuditQuery<HistoryHash> {
        @Override
        public Class<HistoryHash> answerType() {
            return HistoryHash.class;
        }
    }
}
