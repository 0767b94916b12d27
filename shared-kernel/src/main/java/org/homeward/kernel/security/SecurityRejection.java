package org.homeward.kernel.security;

import java.time.Instant;
import org.homeward.kernel.message.Rejection;

/** Why something asked about reading in an emergency is refused. */
public sealed interface SecurityRejection extends Rejection {
    /** Nobody has broken this glass. */
    record GlassUnknown() implements SecurityRejection {}

    /** The id belongs to another emergency, or another officer. */
    record GlassDiffers() implements SecurityRejection {}

    /** Nobody reviews what they read themselves. */
    record ReviewByReader() implements SecurityRejection {}

    /** It has been reviewed, with this result. */
    record GlassIsReviewed(BreakGlassReview review) implements SecurityRejection {}

    /** It is still being read, so nobody can say yet what was. */
    record GlassStillOpen(Instant until) implements SecurityRejection {}
}
