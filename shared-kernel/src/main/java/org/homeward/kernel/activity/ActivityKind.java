package org.homeward.kernel.activity;

/** What kind of activity it is. */
public enum ActivityKind {
    TRAINING,
    WORKSHOP,
    SEMINAR,
    STUDY_VISIT
}
