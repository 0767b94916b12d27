package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The people of one office at work, each with the role the step needs. */
final class Office {
    private final Map<String, Api> people = new TreeMap<>();
    private final Function<String, Api> hired;

    /** An office with one person for each role that is needed. */
    Office(Server server) {
        this(role -> server.as(role, role.equals("DON") ? "EU" : "TRIPOLI"));
    }

    /** A small office, where one person does everything. */
    Office(Api everybody) {
        this(role -> everybody);
    }

    /** An office of the people who are found for the roles. */
    Office(Function<String, Api> hired) {
        this.hired = hired;
    }

    synchronized Api as(String role) {
        return people.computeIfAbsent(role, hired);
    }

    /** Carries a command out, which must be accepted. */
    Api.Answer must(String role, String command, Map<String, ?> body) {
        var answer = as(role).post("/api/" + command, body);
        assertThat(answer.status()).as("%s: %s", command, answer.text()).isEqualTo(200);
        return answer;
    }

    /** Today where the programme operates: what is promised until a day in the past would expire at once. */
    static String today() {
        return inYears(0);
    }

    /** The day so many years from today. */
    static String inYears(int years) {
        return LocalDate.now(ZoneId.of("Africa/Tripoli")).plusYears(years).toString();
    }

    static Map<String, String> euros(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    static String id(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }

    /** A centre of 40 places with the sections of the programme's handbook. */
    String openCentre() {
        var shelter = id("shelter");
        var rooms = List.of(
                rooms("M", 4, 4, "MEN"),
                rooms("W", 2, 4, "WOMEN"),
                rooms("F", 2, 4, "FAMILY"),
                rooms("B", 1, 3, "UASC_BOYS"),
                rooms("G", 1, 2, "UASC_GIRLS"),
                rooms("I", 1, 2, "MEDICAL_ISOLATION"),
                rooms("P", 1, 1, "PROTECTED"));
        must(
                "SHM",
                "shelter/open-shelter",
                Map.of(
                        "shelterId",
                        shelter,
                        "name",
                        "Tripoli centre",
                        "rooms",
                        rooms.stream().flatMap(List::stream).toList(),
                        "openedOn",
                        "2008-03-12"));
        return shelter;
    }

    private static List<Map<String, Object>> rooms(String letter, int rooms, int beds, String section) {
        return IntStream.rangeClosed(1, rooms)
                .mapToObj(room -> Map.<String, Object>of(
                        "room",
                        letter + room,
                        "section",
                        section,
                        "beds",
                        IntStream.rangeClosed(1, beds)
                                .mapToObj(bed -> letter + room + "-" + bed)
                                .toList()))
                .toList();
    }

    /** An agreement in euros with so many places and one budget line for everything. */
    String signAgreement(String donor, int cap) {
        return signAgreement(donor, cap, "Return and reintegration");
    }

    /** The same under a title. */
    String signAgreement(String donor, int cap, String title) {
        var budget = List.of(Map.of("code", "6.6", "name", "Reintegration in kind", "amount", euros("100000.00")));
        var agreement = signAgreement(Map.of(
                "donor",
                donor,
                "title",
                title,
                "currency",
                "EUR",
                "cap",
                cap,
                "eligibleFrom",
                inYears(-1),
                "eligibleUntil",
                inYears(1),
                "calendar",
                "CALENDAR_YEAR",
                "budget",
                budget,
                "signedOn",
                inYears(-1)));
        must(
                "PM",
                "funding/set-ceiling",
                Map.of(
                        "agreementId",
                        agreement,
                        "ceiling",
                        euros("500.00"),
                        "validFrom",
                        "2009-01-01",
                        "setOn",
                        "2009-01-02"));
        return agreement;
    }

    /** An agreement on these terms, for every nationality and with seven per cent for overheads; its id. */
    String signAgreement(Map<String, Object> terms) {
        var agreement = id("agreement");
        var all = new HashMap<>(terms);
        all.putAll(Map.of("agreementId", agreement, "nationalities", List.of(), "indirectBasisPoints", 700));
        must("PM", "funding/sign-agreement", all);
        return agreement;
    }

    /** A flight of today. */
    String planFlight() {
        var flight = id("movement");
        must(
                "MOV",
                "movement/plan-movement",
                Map.of(
                        "movementId",
                        flight,
                        "mode",
                        "CHARTER",
                        "carrier",
                        "Buraq",
                        "from",
                        "MJI",
                        "to",
                        "BKO",
                        "destination",
                        "MLI",
                        "seats",
                        120,
                        "departsOn",
                        today(),
                        "plannedOn",
                        today()));
        return flight;
    }

    /** A plan of one item. */
    static Map<String, Object> plan(String caseId, String amount) {
        var item = Map.of("description", "Sewing machine", "modality", "IN_KIND_GOODS", "amount", euros(amount));
        return Map.of(
                "caseId",
                caseId,
                "activity",
                "TAILORING",
                "items",
                List.of(item),
                "total",
                euros(amount),
                "submittedOn",
                today());
    }

    /** A part of the support for a supplier. */
    static Map<String, Object> part(String caseId, String part, String amount) {
        return Map.of(
                "caseId",
                caseId,
                "trancheId",
                part,
                "amount",
                euros(amount),
                "payee",
                "SUPPLIER",
                "quotes",
                3,
                "requestedOn",
                today());
    }

    /** Somebody asks for a bed. */
    void requestBed(String centre) {
        must("SHM", "shelter/request-admission", admission(centre));
    }

    /** What is said of a man who asks for a bed. */
    static Map<String, Object> admission(String centre) {
        var guest = Map.of(
                "caseId",
                id("case"),
                "sex",
                "M",
                "child",
                false,
                "unaccompanied",
                false,
                "party",
                Map.of("kind", "alone"));
        return Map.of(
                "shelterId",
                centre,
                "stayId",
                id("stay"),
                "guest",
                guest,
                "section",
                "MEN",
                "priority",
                10,
                "requestedOn",
                today());
    }

    /** The identity of a person is erased, by two officers. */
    void eraseIdentity(String person) {
        must(
                "DPO",
                "privacy/request-erasure",
                Map.of(
                        "person",
                        person,
                        "groups",
                        List.of("IDENTITY"),
                        "ground",
                        "REQUEST_OF_PERSON",
                        "requestedOn",
                        today()));
        must("HOM", "privacy/erase-subject", Map.of("person", person, "erasedOn", today()));
    }

    /** A case stops for the protection of the person. */
    void placeHold(String caseId, String reason) {
        var person = Eventually.value(
                () -> as("PRO")
                        .get("/api/cases/" + caseId)
                        .body()
                        .path("content")
                        .path("person")
                        .path("id")
                        .asString(""),
                id -> !id.isEmpty());
        must(
                "PRO",
                "casework/place-hold",
                Map.of(
                        "caseId",
                        caseId,
                        "person",
                        person,
                        "holdClass",
                        "PROTECTION",
                        "reason",
                        reason,
                        "reviewOn",
                        today(),
                        "placedOn",
                        today()));
    }

    /** A registered, screened person who is eligible for return. */
    String eligibleCase(String family) {
        var caseId = id("case");
        var person = id("subject");
        must("OUT", "casework/open-enquiry", Map.of("caseId", caseId, "channel", "WALK_IN", "receivedOn", today()));
        must("REG", "casework/register-migrant", registration(caseId, person, family));
        must("PRO", "casework/complete-screening", screening(caseId, person));
        must("CSL", "casework/confirm-eligibility", Map.of("caseId", caseId, "assessedOn", today()));
        return caseId;
    }

    /** What a screening says in which nothing was found. */
    static Map<String, Object> screening(String caseId, String person) {
        return Map.of(
                "caseId",
                caseId,
                "person",
                person,
                "inPrivate",
                true,
                "interpreter",
                "INDEPENDENT",
                "result",
                "CLEAR",
                "unaccompaniedChild",
                false,
                "priority",
                20,
                "findings",
                "nothing to add",
                "screenedOn",
                today());
    }

    /** What is said of a person at registration. */
    static Map<String, Object> registration(String caseId, String person, String family) {
        var body = new TreeMap<String, Object>();
        body.put("caseId", caseId);
        body.put("person", person);
        body.put("name", Map.of("given", "Moussa", "family", family));
        body.put("birthDate", "1985-03-01");
        body.put("birthYear", 1985);
        body.put("sex", "M");
        body.put("nationality", "MLI");
        body.put("countryOfReturn", "MLI");
        body.put("basis", "CONSENT");
        body.put("noticeVersion", "2008-1");
        body.put("language", "fra");
        body.put("needs", List.of("MEANS", "DOCUMENTS"));
        body.put("intention", "EUROPE");
        body.put("situation", "URBAN");
        body.put("registeredOn", today());
        return body;
    }
}
