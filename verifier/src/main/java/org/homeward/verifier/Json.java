package org.homeward.verifier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A value as it is written in JSON. */
sealed interface Json {
    record Text(String text) implements Json {}

    /** A number, as its digits were written. */
    record Digits(String digits) implements Json {}

    /** One of the words true, false and null. */
    record Word(String word) implements Json {}

    record Items(List<Json> items) implements Json {}

    /** Values by their names, each of which is there once. */
    record Members(Map<String, Json> byName) implements Json {
        /**
         * These members, when they are those that are expected.
         *
         * @throws Unreadable if there are others or fewer
         */
        Members only(Set<String> names) {
            if (!byName.keySet().equals(names)) {
                throw new Unreadable("it has " + new TreeSet<>(byName.keySet()) + ", not " + new TreeSet<>(names));
            }
            return this;
        }

        String text(String name) {
            if (byName.get(name) instanceof Text(var text)) {
                return text;
            }
            throw new Unreadable(name + " is not a text");
        }

        long number(String name) {
            if (byName.get(name) instanceof Digits(var digits)) {
                try {
                    return Long.parseLong(digits);
                } catch (NumberFormatException fraction) {
                    throw new Unreadable(name + " is not a whole number");
                }
            }
            throw new Unreadable(name + " is not a number");
        }

        Members members(String name) {
            if (byName.get(name) instanceof Members members) {
                return members;
            }
            throw new Unreadable(name + " has no members");
        }
    }
}
