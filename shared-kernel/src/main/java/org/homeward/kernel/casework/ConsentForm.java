package org.homeward.kernel.casework;

/** How a decision to return was expressed. */
public enum ConsentForm {
    WRITTEN,
    THUMBPRINT,
    ORAL_WITNESSED,
    PROXY
}
