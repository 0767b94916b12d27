package org.homeward.console.form;

import java.util.List;
import java.util.stream.Stream;

/** The names of all fields that can show what is wrong with them. */
final class Names {
    private Names() {}

    static List<String> of(List<? extends Input> inputs) {
        return inputs.stream().flatMap(Names::of).toList();
    }

    private static Stream<String> of(Input input) {
        var name = input.tag().name();
        return switch (input) {
            case Input.Hidden hidden -> Stream.empty();
            case Input.Sum sum -> Stream.of(name);
            case Input.Part part -> Stream.concat(Stream.of(name), of(part.inputs()).stream());
            case Input.Rows rows -> Stream.concat(Stream.of(name), of(rows.rows()).stream());
            case Input.Variants variants ->
                Stream.concat(Stream.of(name, name + "/type"), of(variants.inputs()).stream());
            case Input.Line line -> Stream.of(name);
            case Input.Prose prose -> Stream.of(name);
            case Input.Pick pick -> Stream.of(name);
            case Input.Ticks ticks -> Stream.of(name);
            case Input.YesNo yesNo -> Stream.of(name);
        };
    }
}
