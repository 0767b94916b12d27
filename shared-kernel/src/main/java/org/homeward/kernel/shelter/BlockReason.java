package org.homeward.kernel.shelter;

/** Why a bed cannot be used. */
public enum BlockReason {
    MAINTENANCE,
    INFECTION,
    CLEANING
}
