package org.homeward.query.reporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.platform.serialization.KernelJson;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** The templates there are. They are data: another file is another template. */
final class ReportDefinitions {
    private static final String RESOURCES = "classpath*:reports/*.json";
    private static final JsonMapper FORM = KernelJson.builder().build();

    private final Map<String, NavigableMap<Integer, ReportDefinition>> versions = new TreeMap<>();

    /** These templates. */
    ReportDefinitions(Collection<ReportDefinition> definitions) {
        for (var definition : definitions) {
            var other = versions.computeIfAbsent(definition.code(), missing -> new TreeMap<>())
                    .put(definition.version(), definition);
            if (other != null) {
                throw new IllegalStateException("two templates are called " + definition.key());
            }
        }
    }

    /** The templates that come with the software. */
    static ReportDefinitions ofResources() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources(RESOURCES);
            return new ReportDefinitions(
                    List.of(files).stream().map(ReportDefinitions::read).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ReportDefinition read(Resource file) {
        try (var stream = file.getInputStream()) {
            return FORM.readValue(stream, ReportDefinition.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The newest version of each template, in the order of codes. */
    List<ReportDefinition> newest() {
        return versions.values().stream()
                .map(each -> each.lastEntry().getValue())
                .toList();
    }

    /** A template by its code, or by code and version. */
    Optional<ReportDefinition> find(String name) {
        var dot = name.lastIndexOf(".v");
        var code = dot < 0 ? name : name.substring(0, dot);
        var known = Optional.ofNullable(versions.get(code));
        return dot < 0
                ? known.map(each -> each.lastEntry().getValue())
                : known.map(each -> each.get(Integer.valueOf(name.substring(dot + 2))));
    }
}
