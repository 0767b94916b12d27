package org.homeward.kernel.shelter;

/** What part a person had in an incident. */
public enum IncidentRole {
    VICTIM,
    ALLEGED,
    WITNESS
}
