package org.homeward.kernel.casework;

/** What may be said in clear about a hold; its kind and reason are personal data. */
public enum HoldClass {
    PROTECTION,
    CHILD,
    MEDICAL,
    OTHER
}
