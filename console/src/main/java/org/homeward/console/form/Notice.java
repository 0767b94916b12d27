package org.homeward.console.form;

import java.util.List;

/**
 * What is said above a form or a page.
 *
 * @param look {@code ok}, {@code wait} or {@code stop}
 * @param title in one sentence
 * @param lines what else there is to say
 */
public record Notice(String look, String title, List<String> lines) {
    public Notice {
        lines = List.copyOf(lines);
    }

    /** The icon that goes with the look. */
    public String icon() {
        return "ok".equals(look) ? "circle-check" : "alert-triangle";
    }
}
