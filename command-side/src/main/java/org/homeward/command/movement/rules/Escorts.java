package org.homeward.command.movement.rules;

import java.util.HashSet;
import java.util.Set;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.movement.SeatKind;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Whom the persons on a manifest need with them (handbook, INV 20): a medical escort for each patient, and an operational one
 * for every five who need one, children alone among them.
 */
record Escorts(PMap<CaseId, Set<SeatKind>> needs) {
    static final Escorts NONE = new Escorts(HashTreePMap.empty());

    private static final int PERSONS_OF_ONE_ESCORT = 5;

    Set<SeatKind> of(CaseId person) {
        return needs.getOrDefault(person, Set.of());
    }

    /** What was known before stays: a need ends with the place on the manifest. */
    Escorts with(CaseId person, Set<SeatKind> more) {
        var all = new HashSet<>(of(person));
        all.addAll(more);
        return new Escorts(needs.plus(person, Set.copyOf(all)));
    }

    Escorts without(CaseId person) {
        return new Escorts(needs.minus(person));
    }

    /** How many places of this kind there must be. */
    int needed(SeatKind kind) {
        return switch (kind) {
            case ESCORT_MEDICAL -> persons(kind);
            case ESCORT_OPERATIONAL -> Math.ceilDiv(persons(kind), PERSONS_OF_ONE_ESCORT);
            case SEAT, LAP -> 0;
        };
    }

    private int persons(SeatKind escort) {
        return (int)
                needs.values().stream().filter(need -> need.contains(escort)).count();
    }
}
