package org.homeward.standalone.story;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeward.kernel.funding.CoFunder;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;

/** Records what the returns cost: each flight, and month by month everything else, divided by who returned on whose place. */
final class Costs {
    private static final long CHARTER_EUROS = 52_000;
    private static final double TICKET_CENTS = 38_000;
    private static final double TICKET_DEVIATION = 0.25;

    private final FinanceDesk desk;
    private final Chance chance;
    private final Map<Flight, Map<Agreement, Integer>> byFlight = new LinkedHashMap<>();
    private final TreeMap<YearMonth, Map<Agreement, Integer>> byMonth = new TreeMap<>();

    Costs(FinanceDesk desk, Chance chance) {
        this.desk = desk;
        this.chance = chance;
    }

    /** So many people departed on a flight on the places of an agreement. */
    void departed(Flight flight, Agreement agreement, int persons) {
        byFlight.computeIfAbsent(flight, any -> new LinkedHashMap<>()).merge(agreement, persons, Integer::sum);
        byMonth.computeIfAbsent(YearMonth.from(flight.day()), any -> new LinkedHashMap<>())
                .merge(agreement, persons, Integer::sum);
    }

    void write() {
        byFlight.forEach(this::flight);
        byMonth.forEach(this::month);
    }

    private void flight(Flight flight, Map<Agreement, Integer> persons) {
        var day = flight.day().plusDays(9);
        var luck = chance.branch("flight").branch(flight.number());
        var all = persons.values().stream().mapToInt(Integer::intValue).sum();
        var price = flight.charter() ? CHARTER_EUROS * 100 / all : ticket(luck);
        currencies(persons).forEach(currency -> {
            var payers = payers(persons, currency);
            var amount = Line.converted(price * count(payers), currency);
            record(Line.TRANSPORT, amount, payers, flight.day(), day, luck.branch(currency.name()));
        });
        if (flight.cancelled().isPresent()) {
            var first = flight.cancelled().get().day();
            record(Line.TRANSPORT, Money.euros("3000.00"), payers(persons, Currency.EUR), first, day, luck);
        }
    }

    /** The price for each person on a scheduled flight (lognormal, with this mean and deviation). */
    private static long ticket(Chance luck) {
        var variance = StrictMath.log(1 + TICKET_DEVIATION * TICKET_DEVIATION);
        return Math.round(TICKET_CENTS * StrictMath.exp(StrictMath.sqrt(variance) * luck.gaussian() - variance / 2));
    }

    private void month(YearMonth month, Map<Agreement, Integer> persons) {
        var service = month.atEndOfMonth();
        var day = service.plusDays(5).isAfter(Timeline.END) ? Timeline.END : service.plusDays(5);
        for (var line : Line.monthly()) {
            currencies(persons).forEach(currency -> {
                var payers = payers(persons, currency);
                var luck = chance.branch(line + " " + month + " " + currency);
                record(line, line.costOf(count(payers), currency), payers, service, day, luck);
            });
        }
    }

    private void record(
            Line line, Money amount, Map<Agreement, Integer> payers, LocalDate service, LocalDate day, Chance luck) {
        var coFunders = payers.entrySet().stream()
                .map(payer -> new CoFunder(payer.getKey().id(), payer.getValue()))
                .toList();
        desk.cost(new FinanceDesk.Cost(line, amount, coFunders, service, "Supplier in Tripoli"), day, luck);
    }

    private static Stream<Currency> currencies(Map<Agreement, Integer> persons) {
        return persons.keySet().stream().map(Agreement::currency).distinct();
    }

    private static Map<Agreement, Integer> payers(Map<Agreement, Integer> persons, Currency currency) {
        var payers = new LinkedHashMap<Agreement, Integer>();
        persons.forEach((agreement, count) -> {
            if (agreement.currency() == currency) {
                payers.put(agreement, count);
            }
        });
        return payers;
    }

    private static int count(Map<Agreement, Integer> payers) {
        return List.copyOf(payers.values()).stream().mapToInt(Integer::intValue).sum();
    }
}
