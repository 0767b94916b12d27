package org.homeward.kernel.casework;

/** What the person says is needed. */
public enum Need {
    SHELTER,
    FOOD,
    MEDICAL_URGENT,
    LEGAL,
    MEANS,
    DOCUMENTS
}
