package org.homeward.kernel.security;

/** What a second officer found when the breaking of a glass was reviewed. */
public enum BreakGlassReview {
    /** The emergency was real and what was read was needed. */
    JUSTIFIED,
    /** It was not; what follows is decided outside the system. */
    NOT_JUSTIFIED
}
