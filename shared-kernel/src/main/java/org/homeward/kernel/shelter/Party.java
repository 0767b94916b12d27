package org.homeward.kernel.shelter;

import org.homeward.kernel.identity.FamilyId;

/** With whom a guest stays together. */
public sealed interface Party {
    /** The guest is alone. */
    record Alone() implements Party {}

    /** The guest belongs to a family. */
    record WithFamily(FamilyId familyId) implements Party {}
}
