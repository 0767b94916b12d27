package org.homeward.platform.security;

import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;

/** Why each role usually acts, when a request does not say. */
public final class Purposes {
    private Purposes() {}

    /** The purpose of the actor's first role, in the order the roles are declared. */
    public static Purpose usualFor(Actor actor) {
        return actor.roles().stream().min(Role::compareTo).map(Purposes::of).orElseThrow();
    }

    private static Purpose of(Role role) {
        return switch (role) {
            case OUT, REG, CSL, HOM -> Purpose.CASEWORK;
            case PRO, CPO -> Purpose.PROTECTION;
            case MED -> Purpose.MEDICAL;
            case DOC, MOV -> Purpose.TRAVEL;
            case SHM, SHW -> Purpose.SHELTER;
            case RIO -> Purpose.REINTEGRATION;
            case PM, FIN -> Purpose.FUNDING;
            case AUD -> Purpose.AUDIT;
            case DON -> Purpose.REPORTING;
            case DPO -> Purpose.DATA_PROTECTION;
            case ADM -> Purpose.ADMINISTRATION;
            case SYS -> Purpose.AUTOMATION;
        };
    }
}
