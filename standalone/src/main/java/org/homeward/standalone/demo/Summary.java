package org.homeward.standalone.demo;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeward.kernel.funding.AgreementStatus;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.shelter.Occupancy;
import org.homeward.standalone.story.Timeline;

/** Prints what the read models say. */
final class Summary {
    private static final int MOST_REASONS = 6;

    private final PrintStream out;

    Summary(PrintStream out) {
        this.out = out;
    }

    void print(Findings found) {
        out.println();
        out.println("The Tripoli programme, as the read models tell it");
        out.println();
        people(found);
        centre(found);
        money(found);
        line("Refusals on record", refusals(found));
        line(
                "History",
                "%,d events of %,d streams"
                        .formatted(found.hash().events(), found.hash().streams()));
        line("Hash of the history", found.hash().sha256());
    }

    private void people(Findings found) {
        var figures = found.figures();
        var asia = figures.personsByCountry().keySet().stream()
                .filter(Findings.ASIA::contains)
                .count();
        line("Assisted by " + figures.on(), "%,d persons".formatted(figures.personsAssisted()));
        line(
                "Countries of return",
                figures.countries() + " (" + (figures.countries() - asia) + " African, " + asia + " Asian)");
        line(
                "In " + figures.on().getYear(),
                figures.personsThisYear() + " persons: "
                        + figures.personsThisYearByCountry().entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", ")));
        line("Waiting for money", "%,d persons".formatted(found.overview().waitingForMoney()));
    }

    private void centre(Findings found) {
        for (var shelter : found.shelters().rows()) {
            var fullest = found.occupancy().stream().max(Comparator.comparingInt(Occupancy.Day::residents));
            line(
                    shelter.name(),
                    "opened " + shelter.openedOn() + " with "
                            + fullest.map(Occupancy.Day::beds).orElse(0) + " places, never more than "
                            + fullest.map(Occupancy.Day::residents).orElse(0) + " residents");
        }
        line("Waiting for a bed", found.overview().waitingForBed() + " persons");
    }

    private void money(Findings found) {
        line("Most in-kind help for one person", mostHelp(found));
        var secured = found.agreements().stream()
                .map(AgreementStatus::agreement)
                .filter(agreement -> agreement.eligibleUntil().equals(Timeline.END))
                .toList();
        line(
                "On the funding secured until " + Timeline.END,
                secured.stream()
                                .mapToInt(agreement -> agreement.places().reserved()
                                        + agreement.places().confirmed())
                                .sum()
                        + " of at most "
                        + secured.stream()
                                .mapToInt(agreement -> agreement.places().cap())
                                .sum()
                        + " persons");
        found.spending()
                .donors()
                .forEach(spent -> line(
                        "Spent by " + spent.donor(),
                        amount(spent.amount())
                                + " in %,d costs, for %,d persons departed".formatted(spent.costs(), spent.persons())));
    }

    private static String mostHelp(Findings found) {
        var most = new TreeMap<Currency, Money>();
        found.agreements().stream()
                .map(status -> status.support().largestForOnePerson())
                .forEach(help -> most.merge(help.currency(), help, (one, other) -> one.exceeds(other) ? one : other));
        return most.values().stream().map(Money::toString).collect(Collectors.joining(", "));
    }

    private static String refusals(Findings found) {
        var all = found.refusals().values().stream().mapToInt(Integer::intValue).sum();
        return all + ", most of them: "
                + found.refusals().entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(MOST_REASONS)
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String amount(Money money) {
        return "%,.2f %s".formatted(money.amount(), money.currency());
    }

    private void line(String what, String value) {
        out.printf("  %-40s %s%n", what, value);
    }
}
