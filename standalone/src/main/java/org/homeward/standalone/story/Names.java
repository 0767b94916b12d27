package org.homeward.standalone.story;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.privacy.PersonName;

/** The names that invented people can have. */
final class Names {
    private final Map<String, List<String>> lists = new HashMap<>();

    Names() {
        var properties = new Properties();
        try (var stream = Objects.requireNonNull(Names.class.getResourceAsStream("names.properties"));
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, value) ->
                lists.put(key.toString(), List.of(value.toString().split(","))));
    }

    PersonName of(Country country, Sex sex, Chance chance) {
        var given = chance.pick(list(country, sex == Sex.F ? "F" : "M"));
        return new PersonName(given, chance.pick(list(country, "FAMILY")));
    }

    private List<String> list(Country country, String kind) {
        return Objects.requireNonNull(lists.get(country.naming() + "." + kind));
    }
}
