package org.homeward.kernel.privacy;

import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.message.Query;

/**
 * Questions about how personal data are used.
 *
 * @param <R> the view that answers
 */
public sealed interface PrivacyQuery<R> extends Query<R> {
    /**
     * Who saw personal data of a person, the newest first.
     *
     * @param person the person
     * @param page which part
     */
    record WhoSaw(SubjectId person, Page page) implements PrivacyQuery<ReadLog> {
        @Override
        public Class<ReadLog> answerType() {
            return ReadLog.class;
        }
    }
}
