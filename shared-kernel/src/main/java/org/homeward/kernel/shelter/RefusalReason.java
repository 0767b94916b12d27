package org.homeward.kernel.shelter;

/** Why an admission was turned away. */
public enum RefusalReason {
    NOT_IN_NEED,
    OTHER_SOLUTION_FOUND,
    NO_SUITABLE_SECTION,
    REQUEST_CANCELLED
}
