package org.homeward.kernel.casework;

import org.homeward.kernel.identity.FamilyId;

/** The family group of a case. */
public sealed interface Family {
    /** There is none. */
    record None() implements Family {}

    /** There is one. */
    record Of(FamilyId familyId) implements Family {}
}
