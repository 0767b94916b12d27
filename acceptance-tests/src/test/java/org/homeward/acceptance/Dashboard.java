package org.homeward.acceptance;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The board of Grafana that comes with the compose file. */
final class Dashboard {
    private static final Path FILE = Path.of("..", "deploy", "grafana", "dashboards", "homeward.json");
    private static final Pattern SERIES = Pattern.compile("(\\w+)\\{([^}]*)}");
    private static final Pattern GROUPED = Pattern.compile("by \\(([^)]*)\\)");
    /** What Prometheus itself knows of whom it asks. */
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance");

    private Dashboard() {}

    /**
     * A series that a panel asks for.
     *
     * @param name its name as a program shows it
     * @param labels the labels it is chosen or summed up by, without those that Prometheus adds
     */
    record Series(String name, Set<String> labels) {
        /** Whether a value of a program, its name and labels, is one of this series. */
        boolean has(String value) {
            return (value.equals(name) || value.startsWith(name + "{"))
                    && labels.stream().allMatch(label -> value.contains(label + "=\""));
        }
    }

    /** What the panels ask of programs; what they ask of Prometheus alone, as {@code up}, is not among it. */
    static List<Series> series() {
        return JsonMapper.builder()
                .build()
                .readTree(FILE)
                .path("panels")
                .valueStream()
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString(""))
                .flatMap(Dashboard::seriesIn)
                .distinct()
                .toList();
    }

    private static Stream<Series> seriesIn(String asked) {
        var grouped = GROUPED.matcher(asked).results().flatMap(by -> names(by.group(1)));
        var labels = grouped.collect(Collectors.toSet());
        return SERIES.matcher(asked).results().map(one -> {
            var all = new TreeSet<>(labels);
            names(one.group(2)).forEach(all::add);
            return new Series(one.group(1), all);
        });
    }

    private static Stream<String> names(String listed) {
        return Arrays.stream(listed.split(",", -1))
                .map(one -> one.split("=", 2)[0].strip())
                .filter(Predicate.not(OF_PROMETHEUS::contains));
    }
}
