package org.homeward.kernel.casework;

/** How an enquiry reached the programme. */
public enum Channel {
    WALK_IN,
    HOTLINE,
    EMBASSY_LIST,
    DETENTION_VISIT,
    NGO_REFERRAL,
    RELIGIOUS_REFERRAL
}
