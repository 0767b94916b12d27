package org.homeward.kernel.casework;

/** The topics that counselling must cover before a decision. */
public enum CounsellingTopic {
    SITUATION,
    ALTERNATIVES,
    PACKAGE_AND_CEILING,
    EXCLUSION_EFFECTS,
    DATA_SHARING,
    COMPLAINTS,
    RIGHT_TO_WITHDRAW
}
