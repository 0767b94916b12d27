package org.homeward.acceptance;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What one donor expects of its report: an agreement of its own, its currency, its year and its heading for travel.
 *
 * @param template the template
 * @param donor the donor
 * @param currency in which it pays and reads
 * @param calendar how its reporting years run
 * @param from the first day of its year 2009 under an agreement that begins on 15 July 2008
 * @param until the last day of that year
 * @param heading where it finds what flights home cost
 * @param figures what stands there of a budget of 50,000 when 98 were paid in February 2009 and 45 in August
 */
record DonorReport(
        String template,
        String donor,
        String currency,
        String calendar,
        String from,
        String until,
        String heading,
        List<String> figures) {
    /** The donors of the programme and what each has agreed with it. */
    static final List<DonorReport> ALL = List.of(
            new DonorReport(
                    "eu",
                    "EU",
                    "EUR",
                    "CONTRACT_YEAR",
                    "2009-07-15",
                    "2010-07-14",
                    "6.1",
                    List.of("50000.00", "98.00", "45.00", "143.00", "49857.00")),
            new DonorReport(
                    "italy",
                    "ITALY",
                    "EUR",
                    "CALENDAR_YEAR",
                    "2009-01-01",
                    "2009-12-31",
                    "B",
                    List.of("50000.00", "143.00", "143.00", "49857.00")),
            new DonorReport(
                    "uk",
                    "UK",
                    "GBP",
                    "APRIL_TO_MARCH",
                    "2009-04-01",
                    "2010-03-31",
                    "6.1",
                    List.of("50000.00", "45.00", "143.00", "49857.00")));

    /** An agreement of the donor with a budget line for flights. */
    String sign(Office office) {
        return office.signAgreement(Map.of(
                "donor",
                donor,
                "title",
                "Flights home",
                "currency",
                currency,
                "cap",
                300,
                "eligibleFrom",
                "2008-07-15",
                "eligibleUntil",
                "2010-12-31",
                "calendar",
                calendar,
                "budget",
                List.of(Map.of("code", "6.1", "name", "Flights", "amount", money("50000.00"))),
                "signedOn",
                "2008-07-01"));
    }

    /** A flight is paid from the agreement. */
    void pay(Office office, String agreement, String amount, String on) {
        office.must(
                "FIN",
                "funding/record-expenditure",
                Map.of(
                        "expenditureId",
                        Office.id("expenditure"),
                        "line",
                        "6.1",
                        "amount",
                        money(amount),
                        "coFunders",
                        List.of(Map.of("agreementId", agreement, "weight", 1)),
                        "serviceOn",
                        on,
                        "document",
                        Map.of("number", "T-" + amount, "issuedOn", on, "supplier", "Buraq", "hash", "a".repeat(64)),
                        "settles",
                        Map.of("kind", "nothing")));
    }

    private Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", currency);
    }

    /** Where the report on the agreement in 2009 is. */
    String path(String agreement, String more) {
        return "/api/reports/" + template + "?agreement=" + agreement + "&period=2009" + more;
    }

    /** The amounts under the heading for travel that are in the donor's currency. */
    List<String> travel(JsonNode report) {
        return report.path("sections")
                .valueStream()
                .filter(section -> section.path("code").asString("").equals("expenditure"))
                .flatMap(section -> section.path("rows").valueStream())
                .filter(row -> row.get(0).path("text").asString("").equals(heading))
                .flatMap(JsonNode::valueStream)
                .map(cell -> cell.path("money"))
                .filter(money -> money.path("currency").asString("").equals(currency))
                .map(money -> money.path("amount").asString(""))
                .toList();
    }
}
