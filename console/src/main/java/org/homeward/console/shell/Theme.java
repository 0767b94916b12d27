package org.homeward.console.shell;

import java.util.Locale;

/** How bright the pages are. */
enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** The theme of this name; the automatic one when there is none. */
    static Theme of(String name) {
        for (var theme : values()) {
            if (theme.code().equals(name)) {
                return theme;
            }
        }
        return AUTO;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
