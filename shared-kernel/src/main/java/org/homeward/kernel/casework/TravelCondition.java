package org.homeward.kernel.casework;

/** What must be arranged so that the person can travel; the diagnosis is never said. */
public enum TravelCondition {
    MEDICAL_ESCORT,
    OPERATIONAL_ESCORT,
    OXYGEN,
    WHEELCHAIR,
    STRETCHER,
    EXTRA_SEAT,
    MEDICATION_SUPPLY,
    RECEIVING_HOSPITAL
}
