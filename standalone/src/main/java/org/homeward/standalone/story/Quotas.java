package org.homeward.standalone.story;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Divides people among countries by their shares, so that nobody is lost and every country has somebody. */
final class Quotas {
    private Quotas() {}

    /** So many persons among these countries, at least so many for each. */
    static Map<Country, Integer> of(int persons, List<Country> countries, int least) {
        var shares = countries.stream().mapToInt(Country::share).sum();
        var free = persons - least * countries.size();
        var quotas = new EnumMap<Country, Integer>(Country.class);
        countries.forEach(country -> quotas.put(country, least + free * country.share() / shares));
        var left =
                persons - quotas.values().stream().mapToInt(Integer::intValue).sum();
        countries.stream()
                .sorted(Comparator.comparingInt((Country country) -> free * country.share() % shares)
                        .reversed())
                .limit(left)
                .forEach(country -> quotas.merge(country, 1, Integer::sum));
        return quotas;
    }
}
