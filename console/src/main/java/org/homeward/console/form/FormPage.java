package org.homeward.console.form;

import java.util.List;
import java.util.Optional;

/**
 * A form as it is shown.
 *
 * @param title what the command does
 * @param hint what to know before it is sent; may be empty
 * @param errand the command and its place
 * @param key the idempotency key under which it is sent
 * @param inputs its fields
 * @param notice what is said above it
 */
public record FormPage(
        String title, String hint, Errand errand, String key, List<Input> inputs, Optional<Notice> notice) {
    public FormPage {
        inputs = List.copyOf(inputs);
    }

    /** The version the command expects, as it is sent; empty for none. */
    public String version() {
        return errand.version().isPresent() ? Long.toString(errand.version().getAsLong()) : "";
    }

    /** Whether anything is left to fill in. */
    public boolean asksNothing() {
        return inputs.stream().allMatch(Input.Hidden.class::isInstance);
    }
}
