package org.homeward.kernel.casework;

/** The income-generating activity of a plan. */
public enum IncomeActivity {
    RETAIL,
    LIVESTOCK,
    AGRICULTURE,
    TRANSPORT,
    TAILORING,
    FOOD,
    CONSTRUCTION,
    SERVICES,
    FISHING
}
