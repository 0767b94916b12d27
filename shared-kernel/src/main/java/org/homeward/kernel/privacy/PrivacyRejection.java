package org.homeward.kernel.privacy;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.message.Rejection;

/** Why something asked about personal data is refused. */
public sealed interface PrivacyRejection extends Rejection {
    /** Nobody has requested an erasure that is still open. */
    record ErasureNotRequested() implements PrivacyRejection {}

    /** Another request is open; it is to be answered first. */
    record ErasureRequestOpen(Set<PurposeGroup> groups) implements PrivacyRejection {
        public ErasureRequestOpen {
            groups = Set.copyOf(groups);
        }
    }

    /** Whoever requests an erasure does not carry it out. */
    record ErasureNeedsSecondOfficer() implements PrivacyRejection {}

    /** The answer lies before the request. */
    record BeforeErasureRequest(LocalDate requestedOn) implements PrivacyRejection {}

    /** The person is erased in these groups; nothing of them can be kept any more. */
    record SubjectIsErased(Set<PurposeGroup> groups) implements PrivacyRejection {
        public SubjectIsErased {
            groups = Set.copyOf(groups);
        }
    }

    /** No file of this person, group and content is kept. */
    record FileNotKept() implements PrivacyRejection {}
}
