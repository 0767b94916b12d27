package org.homeward.query.casework;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What the cases of one person state of that person, and nothing once the name is erased. It is the same in whichever
 * order cases and erasure are told.
 *
 * @param cases what is stated, by case
 * @param erased whether the name is erased
 */
public record KeptTraits(Map<String, Traits> cases, boolean erased) {
    /** Nothing is known of the person. */
    public static final KeptTraits NOTHING = new KeptTraits(Map.of(), false);

    public KeptTraits {
        cases = Map.copyOf(cases);
    }

    /** A case is registered. */
    KeptTraits stated(String file, Traits traits) {
        if (erased) {
            return this;
        }
        var stated = new HashMap<>(cases);
        stated.put(file, traits);
        return new KeptTraits(stated, false);
    }

    /** Something else is known of a case; of one that states nothing, nothing is kept. */
    KeptTraits changed(String file, UnaryOperator<Traits> change) {
        var changed = new HashMap<>(cases);
        changed.computeIfPresent(file, (same, traits) -> change.apply(traits));
        return new KeptTraits(changed, erased);
    }

    /** The name is erased. */
    KeptTraits erase() {
        return new KeptTraits(Map.of(), true);
    }
}
