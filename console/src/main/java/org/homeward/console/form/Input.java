package org.homeward.console.form;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.homeward.console.words.Option;

/** One field of a form with what stands in it. */
public sealed interface Input {
    /** What all fields have. */
    Tag tag();

    /** The name of the kind, by which a template chooses. */
    default String kind() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * What all fields have.
     *
     * @param name the name it is sent under: the JSON pointer of the value, without its first slash
     * @param label what it is called
     * @param secret whether the value is personal and stored encrypted
     * @param faults what is wrong with it
     */
    record Tag(String name, String label, boolean secret, List<String> faults) {
        public Tag {
            faults = List.copyOf(faults);
        }

        /** The id of the element. */
        public String id() {
            return "f-" + name.replace('/', '-');
        }

        /** The id of the element that says what is wrong. */
        public String faultId() {
            return id() + "-wrong";
        }
    }

    /** A value nobody sees or changes. */
    record Hidden(Tag tag, String value) implements Input {}

    /** A line of text, a number, a day or a month. */
    record Line(Tag tag, String type, String value, String hint) implements Input {}

    /** A longer text. */
    record Prose(Tag tag, String value) implements Input {}

    /** One of several. */
    record Pick(Tag tag, List<Option> options, String value) implements Input {
        public Pick {
            options = List.copyOf(options);
        }
    }

    /** Any of several. */
    record Ticks(Tag tag, List<Option> options, Set<String> values) implements Input {
        public Ticks {
            options = List.copyOf(options);
            values = Set.copyOf(values);
        }
    }

    /** Yes or no; neither is chosen beforehand. */
    record YesNo(Tag tag, String value) implements Input {}

    /** An amount of money. */
    record Sum(Tag tag, String amount, String currency, List<Option> currencies) implements Input {
        public Sum {
            currencies = List.copyOf(currencies);
        }
    }

    /** Several fields that belong together. */
    record Part(Tag tag, List<Input> inputs) implements Input {
        public Part {
            inputs = List.copyOf(inputs);
        }
    }

    /** The same fields several times. */
    record Rows(Tag tag, List<Part> rows) implements Input {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** One of several kinds, each with fields of its own. */
    record Variants(Tag tag, List<Option> kinds, String chosen, List<Input> inputs) implements Input {
        public Variants {
            kinds = List.copyOf(kinds);
            inputs = List.copyOf(inputs);
        }
    }
}
