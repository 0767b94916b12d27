package org.homeward.kernel.casework;

/** How a withdrawal reached us; any channel counts. */
public enum WithdrawalChannel {
    IN_PERSON,
    TELEPHONE,
    MESSAGE,
    THIRD_PERSON,
    AT_AIRPORT
}
