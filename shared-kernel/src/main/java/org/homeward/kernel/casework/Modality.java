package org.homeward.kernel.casework;

/** How a part of the support is given. */
public enum Modality {
    IN_KIND_GOODS,
    SERVICE_TRAINING,
    RENT,
    MEDICAL,
    EDUCATION,
    HOUSING_REPAIR,
    GROUP_BUSINESS,
    CASH_ONE_OFF
}
