package org.homeward.query.reporting;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeward.kernel.money.Currency;

/**
 * Rates by month: the reference rate of the European Central Bank on the last but one day of the month before on which
 * there was one, as the European Commission's accounting rates are made; and the parities fixed by treaty.
 */
final class MonthlyRates {
    private static final String ECB = "reports/rates/ecb-monthly.csv";
    private static final String FIXED = "reports/rates/fixed-parities.csv";

    /**
     * A rate.
     *
     * @param unitsPerEuro how many units of the currency make one euro
     * @param source where it is from
     */
    record Quote(BigDecimal unitsPerEuro, String source) {}

    private final Map<YearMonth, Map<Currency, Quote>> quoted = new HashMap<>();
    private final Map<Currency, Quote> fixed = new EnumMap<>(Currency.class);

    /** The rates that come with the software. */
    static MonthlyRates ofResources() {
        var rates = new MonthlyRates();
        rates.fixed.put(Currency.EUR, new Quote(BigDecimal.ONE, "the euro itself"));
        lines(FIXED).stream().skip(1).map(line -> line.split(",")).forEach(rates::fix);
        var table = lines(ECB);
        var heading = table.getFirst().split(",");
        table.stream().skip(1).map(line -> line.split(",")).forEach(row -> rates.quote(heading, row));
        return rates;
    }

    /** The rate of a currency in a month, if it is on record. */
    Optional<Quote> find(Currency currency, YearMonth month) {
        var parity = fixed.get(currency);
        return parity == null
                ? Optional.ofNullable(quoted.getOrDefault(month, Map.of()).get(currency))
                : Optional.of(parity);
    }

    private void fix(String... row) {
        fixed.put(Currency.valueOf(row[0]), new Quote(new BigDecimal(row[1]), "fixed parity"));
    }

    private void quote(String[] heading, String[] row) {
        var source = "ECB " + LocalDate.parse(row[1]);
        var month = quoted.computeIfAbsent(YearMonth.parse(row[0]), missing -> new EnumMap<>(Currency.class));
        for (var column = 2; column < heading.length; column++) {
            month.put(Currency.valueOf(heading[column]), new Quote(new BigDecimal(row[column]), source));
        }
    }

    private static List<String> lines(String resource) {
        try (var stream = MonthlyRates.class.getClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
