package org.homeward.console.casework;

import org.homeward.console.words.Shown;

/**
 * Something known about a case.
 *
 * @param label what
 * @param value the value, or the word that stands for it
 */
record Fact(String label, Shown value) {
    static Fact plain(String label, String value) {
        return new Fact(label, new Shown(value, true));
    }
}
