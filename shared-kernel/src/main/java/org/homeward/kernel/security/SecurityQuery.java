package org.homeward.kernel.security;

import org.homeward.kernel.message.Page;
import org.homeward.kernel.message.Query;

/**
 * Questions about who may see what.
 *
 * @param <R> the view that answers
 */
public sealed interface SecurityQuery<R> extends Query<R> {
    /**
     * Who has broken the glass before personal values.
     *
     * @param which which of them
     * @param page which part
     */
    record ListBrokenGlass(Which which, Page page) implements SecurityQuery<BrokenGlassList> {
        @Override
        public Class<BrokenGlassList> answerType() {
            return BrokenGlassList.class;
        }
    }

    /** Which emergencies are wanted. */
    enum Which {
        /** Those nobody else has looked at. */
        UNREVIEWED,
        /** All. */
        ALL
    }
}
