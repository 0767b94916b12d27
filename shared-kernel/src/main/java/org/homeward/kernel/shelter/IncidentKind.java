package org.homeward.kernel.shelter;

/** What kind of incident it is. */
public enum IncidentKind {
    DEATH,
    SEXUAL_EXPLOITATION_OR_ABUSE,
    ABDUCTION,
    FIRE,
    ARMED_ENTRY,
    MISSING_CHILD,
    FIGHT,
    OUTBREAK_SUSPICION,
    THEFT,
    SELF_HARM,
    DISPUTE,
    DAMAGE;

    /** Whether the shelter's own staff have no say in it: abuse by staff is dealt with by others. */
    public boolean isForOthersThanTheShelter() {
        return this == SEXUAL_EXPLOITATION_OR_ABUSE;
    }
}
