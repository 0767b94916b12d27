package org.homeward.console.form;

import java.util.List;
import org.homeward.console.words.Option;
import tools.jackson.databind.JsonNode;

/** What is known about a field before anybody types. */
public sealed interface Known {
    /** It can only be this; it is not shown, and what is sent for it is not believed. */
    record Fixed(JsonNode value) implements Known {}

    /** It is made up for this form and comes back with it, so that a repeat asks for the same thing. */
    record Fresh(String value) implements Known {}

    /** It is probably this. */
    record Likely(JsonNode value) implements Known {}

    /** It is one of these. */
    record Among(List<Option> options) implements Known {
        public Among {
            options = List.copyOf(options);
        }
    }
}
