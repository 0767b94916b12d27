package org.homeward.query.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keyed hashes by which one person is found: those of the names stated in each case, and none once the name is
 * erased. It is the same in whichever order cases and erasure are told.
 *
 * @param hashes the hashes by case
 * @param erased whether the name is erased
 */
public record KeptNames(Map<String, List<String>> hashes, boolean erased) {
    /** Nothing is known of the person. */
    public static final KeptNames NOTHING = new KeptNames(Map.of(), false);

    public KeptNames {
        hashes = Map.copyOf(hashes);
    }

    /** A case states a name, in the place of one that it stated before. */
    KeptNames stated(String file, List<String> name) {
        if (erased) {
            return this;
        }
        var stated = new HashMap<>(hashes);
        stated.put(file, List.copyOf(name));
        return new KeptNames(stated, false);
    }

    /** The name is erased. */
    KeptNames erase() {
        return new KeptNames(Map.of(), true);
    }
}
