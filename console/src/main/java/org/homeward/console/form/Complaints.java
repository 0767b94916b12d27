package org.homeward.console.form;

import java.util.List;
import java.util.regex.Pattern;
import org.homeward.console.words.Words;
import org.homeward.platform.web.Fault;

/** What is wrong with a form, in words beside the fields. */
final class Complaints {
    private static final Pattern LENGTH = Pattern.compile("\\S+ has 1 to (\\d+) characters");
    private static final Pattern RANGE = Pattern.compile("\\S+ is between (\\S+) and (\\S+)");
    private static final Pattern COUNT = Pattern.compile("\\S+ has at most (\\d+) elements");

    private final List<Fault> faults;
    private final Words say;

    Complaints(List<Fault> faults, Words say) {
        this.faults = List.copyOf(faults);
        this.say = say;
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    int size() {
        return faults.size();
    }

    /** What is wrong with the field of this name. */
    List<String> about(String name) {
        return faults.stream()
                .filter(fault -> fault.pointer().equals("/" + name))
                .map(this::words)
                .distinct()
                .toList();
    }

    /** What is wrong with the form as a whole, or with a value that no field stands for. */
    List<String> aboutTheRest(List<String> names) {
        return faults.stream()
                .filter(fault ->
                        names.stream().noneMatch(name -> fault.pointer().equals("/" + name)))
                .map(this::words)
                .distinct()
                .toList();
    }

    private String words(Fault fault) {
        return switch (fault.code()) {
            case "missing" -> say.text("fault.missing");
            case "wrong-type" -> say.text("fault.wrong-type");
            default -> rule(fault.message());
        };
    }

    private String rule(String message) {
        var length = LENGTH.matcher(message);
        if (length.matches()) {
            return say.text("fault.length", length.group(1));
        }
        var range = RANGE.matcher(message);
        if (range.matches()) {
            return say.text("fault.range", range.group(1), range.group(2));
        }
        var count = COUNT.matcher(message);
        return count.matches() ? say.text("fault.count", count.group(1)) : say.text("fault.rule", message);
    }
}
