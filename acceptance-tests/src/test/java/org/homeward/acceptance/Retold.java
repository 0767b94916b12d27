package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a demo's summary says, told again from answers over HTTP alone. */
final class Retold {
    static final LocalDate CENTRE_OPENED = LocalDate.of(2008, 3, 12);
    static final LocalDate LAST_DAY = LocalDate.of(2010, 3, 31);
    static final Set<String> ASIAN = Set.of("BGD", "PAK", "LKA", "IND");

    private static final int REASONS_TOLD = 6;
    private static final int ENTRIES_AT_ONCE = 500;

    private final Demos.Demo demo;

    Retold(Demos.Demo demo) {
        this.demo = demo;
    }

    /** Every line of the summary. */
    Map<String, String> lines() {
        var told = new TreeMap<>(people());
        told.putAll(centreLines());
        told.putAll(money());
        told.put("Refusals on record", refusalsTold());
        var hash = get("AUD", "/api/audit/history-hash?asOf=" + LAST_DAY);
        told.put(
                "History",
                "%,d events of %,d streams"
                        .formatted(
                                hash.path("events").asLong(),
                                hash.path("streams").asLong()));
        told.put("Hash of the history", hash.path("sha256").asString("missing"));
        return told;
    }

    private Map<String, String> people() {
        var figures = get("PM", "/api/programme/figures?on=" + demo.note());
        var asian = new HashSet<>(figures.path("personsByCountry").propertyNames());
        asian.retainAll(ASIAN);
        var countries = figures.path("countries").asInt();
        return Map.of(
                "Assisted by " + demo.note(),
                "%,d persons".formatted(figures.path("personsAssisted").asLong()),
                "Countries of return",
                "%d (%d African, %d Asian)".formatted(countries, countries - asian.size(), asian.size()),
                "In " + demo.note().substring(0, 4),
                figures.path("personsThisYear").asLong() + " persons: "
                        + figures.path("personsThisYearByCountry").properties().stream()
                                .map(country -> country.getKey() + " "
                                        + country.getValue().asLong())
                                .collect(Collectors.joining(", ")),
                "Waiting for money",
                "%,d persons"
                        .formatted(get("PM", "/api/waiting-list").path("total").asLong()));
    }

    private Map<String, String> centreLines() {
        var days = occupancy(CENTRE_OPENED, LAST_DAY);
        var fullest = days.stream()
                .max(Comparator.comparingInt(day -> day.path("residents").asInt()))
                .orElseThrow();
        return Map.of(
                centre().path("name").asString(),
                "opened %s with %d places, never more than %d residents"
                        .formatted(
                                centre().path("openedOn").asString(),
                                fullest.path("beds").asInt(),
                                fullest.path("residents").asInt()),
                "Waiting for a bed",
                waitingForBed() + " persons");
    }

    /** How many waited for a bed on the last evening; afterwards the wait goes on. */
    private int waitingForBed() {
        var waiting = new HashSet<String>();
        audit("streams/" + centreId() + "?asOf=" + LAST_DAY, "entries").forEach(entry -> {
            switch (entry.path("name").asString("").replaceFirst("\\.v\\d+$", "")) {
                case "shelter.admission-queued" -> waiting.add(caseIn(entry));
                case "shelter.bed-reserved", "shelter.request-cancelled" -> waiting.remove(caseIn(entry));
                default -> {}
            }
        });
        return waiting.size();
    }

    private static String caseIn(JsonNode entry) {
        return entry.path("fields")
                .valueStream()
                .filter(field -> field.path("name").asString("").equals("caseId"))
                .map(field -> field.path("value").asString())
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> money() {
        var told = new TreeMap<String, String>();
        told.put("Most in-kind help for one person", mostHelpTold());
        var secured = agreements().stream()
                .map(status -> status.path("agreement"))
                .filter(agreement -> agreement.path("eligibleUntil").asString().equals(LAST_DAY.toString()))
                .map(agreement -> agreement.path("places"))
                .toList();
        told.put(
                "On the funding secured until " + LAST_DAY,
                secured.stream().mapToInt(Retold::held).sum() + " of at most "
                        + secured.stream()
                                .mapToInt(places -> places.path("cap").asInt())
                                .sum()
                        + " persons");
        get("PM", "/api/reports/spending")
                .path("donors")
                .forEach(spent -> told.put(
                        "Spent by " + spent.path("donor").asString(),
                        "%,.2f %s in %,d costs, for %,d persons departed"
                                .formatted(
                                        amount(spent.path("amount")),
                                        spent.path("amount").path("currency").asString(),
                                        spent.path("costs").asInt(),
                                        spent.path("persons").asInt())));
        return told;
    }

    /** The most that one person received in kind, by currency. */
    Map<String, BigDecimal> mostHelp() {
        var most = new TreeMap<String, BigDecimal>();
        for (var agreement : agreements()) {
            var largest = agreement.path("support").path("largestForOnePerson");
            most.merge(largest.path("currency").asString(), amount(largest), BigDecimal::max);
        }
        return most;
    }

    private String mostHelpTold() {
        return mostHelp().entrySet().stream()
                .map(most -> most.getValue().toPlainString() + " " + most.getKey())
                .collect(Collectors.joining(", "));
    }

    /** How many refusals are on record, by code. */
    Map<String, Integer> refusals() {
        var codes = new TreeMap<String, Integer>();
        var cursor = "";
        do {
            var page = get("AUD", "/api/audit/refusals?limit=500&cursor=" + cursor);
            page.path("refusals")
                    .forEach(refusal -> codes.merge(refusal.path("code").asString(), 1, Integer::sum));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return codes;
    }

    private String refusalsTold() {
        var codes = refusals();
        return codes.values().stream().mapToInt(Integer::intValue).sum() + ", most of them: "
                + codes.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(REASONS_TOLD)
                        .map(code -> code.getKey() + " " + code.getValue())
                        .collect(Collectors.joining(", "));
    }

    private List<JsonNode> audit(String what, String rows) {
        var all = new ArrayList<JsonNode>();
        var more = true;
        while (more) {
            var page = get(
                    "AUD",
                    "/api/audit/" + what + "&limit=" + ENTRIES_AT_ONCE + "&from=" + (all.isEmpty() ? 0 : next(all)));
            page.path(rows).forEach(all::add);
            more = page.path("more").asBoolean(false);
        }
        return all;
    }

    private static long next(List<JsonNode> entries) {
        return entries.getLast().path("sequence").asLong() + 1;
    }

    /** The shelter of the programme. */
    JsonNode centre() {
        return get("PM", "/api/shelters").path("rows").path(0);
    }

    /** Its id. */
    String centreId() {
        return centre().path("shelterId").asString();
    }

    /** How full it was on each of these days. */
    List<JsonNode> occupancy(LocalDate first, LocalDate last) {
        var path = "/api/shelters/" + centreId() + "/occupancy";
        var days = new ArrayList<JsonNode>();
        for (var from = first; !from.isAfter(last); from = from.plusMonths(6)) {
            var sixMonths = from.plusMonths(6).minusDays(1);
            var to = sixMonths.isAfter(last) ? last : sixMonths;
            get("PM", path + "?from=" + from + "&to=" + to).path("days").forEach(days::add);
        }
        return days;
    }

    /** How the agreements stand. */
    List<JsonNode> agreements() {
        return get("PM", "/api/agreements").path("agreements").values().stream()
                .map(agreement -> get(
                        "PM", "/api/agreements/" + agreement.path("agreementId").asString()))
                .toList();
    }

    /** How many places of an agreement are taken. */
    static int held(JsonNode places) {
        return places.path("reserved").asInt() + places.path("confirmed").asInt();
    }

    static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asString());
    }

    /** An answer over HTTP. */
    JsonNode get(String role, String path) {
        var answer = Demos.as(role, demo).get(path);
        assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(200);
        return answer.body();
    }
}
