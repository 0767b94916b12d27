package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Many people ask for the last bed, place and euro at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RacesIT {
    private static final List<String> FAMILIES =
            IntStream.range(0, 10).mapToObj(i -> Office.id("family")).toList();

    @TempDir
    static Path data;

    private static Server server;
    private static Office office;

    @BeforeAll
    static void start() {
        server = Program.serve(data, "run");
        office = new Office(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void of_two_hundred_who_ask_for_forty_beds_exactly_forty_stay_and_the_others_are_queued_on_record() {
        var centre = office.openCentre();
        var stays = IntStream.range(0, 200).mapToObj(i -> Office.id("stay")).toList();

        var asked = together(
                200,
                (i, crowd) -> office.as("SHM")
                        .post("/api/shelter/request-admission", admission(centre, stays.get(i), i), crowd));

        assertThat(asked)
                .allMatch(answer -> answer.status() == 200 || !answer.code().isEmpty());
        var board = Eventually.value(
                () -> office.as("SHM").get("/api/shelters/" + centre).body(),
                seen -> seen.path("waiting").asInt(0) == 160);
        assertThat(board.path("waiting").asInt(-1)).isEqualTo(160);
        assertThat(board.path("beds").path("reserved").asInt(-1)).isEqualTo(40);

        var admitted = together(
                200,
                (i, crowd) -> office.as("SHM")
                        .post(
                                "/api/shelter/admit-resident",
                                Map.of(
                                        "shelterId",
                                        centre,
                                        "stayId",
                                        stays.get(i),
                                        "houseRulesAccepted",
                                        true,
                                        "admittedOn",
                                        Office.today()),
                                crowd));
        assertThat(admitted).filteredOn(answer -> answer.status() == 200).hasSize(40);
        assertThat(admitted)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(160)
                .allMatch(answer -> answer.code().startsWith("shelter."));
        var full = Eventually.value(
                () -> office.as("SHM").get("/api/shelters/" + centre).body(),
                seen -> seen.path("beds").path("occupied").asInt(0) == 40);
        assertThat(full.path("beds").path("occupied").asInt(-1)).isEqualTo(40);
        assertThat(refusalsOf(centre, 160)).hasSize(160);
    }

    @Test
    void of_twenty_users_who_race_for_the_last_five_of_twenty_five_places_exactly_five_get_one_and_fifteen_wait() {
        var agreement = office.signAgreement("EU", 25);
        var early = eligibleCases(20);
        sideBySide(20, i -> office.must("PM", "casework/request-funding", request(early.get(i), agreement)));
        assertThat(places(agreement, 20).path("left").asInt(-1)).isEqualTo(5);
        var cases = eligibleCases(20);
        var users = IntStream.range(0, 20)
                .mapToObj(i -> server.as("manager " + i, List.of("PM"), "TRIPOLI"))
                .toList();

        var asked = together(
                20,
                (i, crowd) ->
                        users.get(i).post("/api/casework/request-funding", request(cases.get(i), agreement), crowd));

        assertThat(asked).allMatch(answer -> answer.status() == 200);
        assertThat(cases.stream().map(RacesIT::whoAskedForMoney)).doesNotHaveDuplicates();
        var places = places(agreement, 25);
        assertThat(places.path("reserved").asInt(-1)).isEqualTo(25);
        assertThat(places.path("left").asInt(-1)).isZero();
        assertThat(Eventually.value(() -> statuses(cases), seen -> seen.size() == 20))
                .containsOnly("FUNDED", "WAITLISTED")
                .filteredOn("FUNDED"::equals)
                .hasSize(5);
        assertThat(statuses(early)).hasSize(20).containsOnly("FUNDED");
        assertThat(refusalsOf(agreement, 15)).hasSize(15).containsOnly("funding.caseload-full");
    }

    @Test
    void of_fifty_who_commit_twenty_euros_to_one_person_with_four_hundred_used_exactly_five_succeed() {
        var agreements = List.of(office.signAgreement("EU", 100), office.signAgreement("ITALY", 100));
        var entitlement = "entitlement-avrr-" + Office.id("subject").substring("subject-".length());
        var caseId = Office.id("case");
        office.must("FIN", "funding/commit-support", support(entitlement, caseId, agreements.get(0), "400.00"));

        var asked = together(
                50,
                (i, crowd) -> office.as("FIN")
                        .post(
                                "/api/funding/commit-support",
                                support(entitlement, caseId, agreements.get(i % 2), "20.00"),
                                crowd));

        assertThat(asked).filteredOn(answer -> answer.status() == 200).hasSize(5);
        assertThat(asked)
                .filteredOn(answer -> answer.status() == 409)
                .hasSize(45)
                .allMatch(answer -> answer.code().equals("funding.ceiling-exceeded"))
                .allMatch(answer -> answer.body()
                        .path("reason")
                        .path("over")
                        .path("amount")
                        .asString("")
                        .equals("20.00"));
        assertThat(refusalsOf(entitlement, 45)).hasSize(45).containsOnly("funding.ceiling-exceeded");
        var atTheEnd = new BigDecimal("500.00");
        assertThat(Eventually.value(() -> committed(agreements), atTheEnd::equals))
                .isEqualTo(atTheEnd);
    }

    /** What these agreements together have promised in kind. */
    private static BigDecimal committed(List<String> agreements) {
        return agreements.stream()
                .map(id -> office.as("FIN")
                        .get("/api/agreements/" + id)
                        .body()
                        .path("support")
                        .path("committed")
                        .path("amount")
                        .asString("0"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The codes of the refusals of a stream, once there are so many. */
    private static List<String> refusalsOf(String stream, int number) {
        return Eventually.value(
                () -> office.as("AUD")
                        .get("/api/audit/refusals?stream=" + stream + "&limit=200")
                        .body()
                        .path("refusals")
                        .valueStream()
                        .map(refusal -> refusal.path("code").asString(""))
                        .toList(),
                seen -> seen.size() >= number);
    }

    @Test
    void a_ceiling_typed_above_that_of_the_agreement_binds_nothing_and_leaves_the_person_what_there_is() {
        var agreement = office.signAgreement("EU", 10);
        var entitlement = "entitlement-avrr-" + Office.id("subject").substring("subject-".length());
        var caseId = Office.id("case");
        var typed = new HashMap<>(support(entitlement, caseId, agreement, "5000.00"));
        typed.put("ceiling", Office.euros("5000.00"));

        office.must("FIN", "funding/commit-support", typed);

        var refusals = Eventually.value(
                () -> office.as("AUD")
                        .get("/api/audit/refusals?stream=" + agreement)
                        .body()
                        .path("refusals"),
                seen -> seen.size() > 0);
        assertThat(refusals.toString()).contains("funding.ceiling-exceeded");
        Eventually.value(
                () -> office.as("FIN")
                        .post("/api/funding/commit-support", support(entitlement, caseId, agreement, "500.00"))
                        .status(),
                status -> status == 200);
        var amounts = Eventually.value(
                () -> amounts(
                        office.as("FIN").get("/api/agreements/" + agreement).body()),
                seen -> seen.equals(List.of("500.00", "500.00")));
        assertThat(amounts).containsExactly("500.00", "500.00");
    }

    /** What is committed in an agreement, and the most for one person; two read models say it, each in its time. */
    private static List<String> amounts(JsonNode status) {
        return Stream.of(
                        status.path("agreement").path("money").path("committed"),
                        status.path("support").path("largestForOnePerson"))
                .map(money -> money.path("amount").asString(""))
                .toList();
    }

    private static List<String> statuses(List<String> cases) {
        return cases.stream()
                .map(id -> office.as("PM")
                        .get("/api/cases/" + id)
                        .body()
                        .path("content")
                        .path("progress")
                        .path("status")
                        .asString(""))
                .filter(status -> status.equals("FUNDED") || status.equals("WAITLISTED"))
                .toList();
    }

    private static Map<String, Object> support(String entitlement, String caseId, String agreement, String amount) {
        return Map.of(
                "entitlementId", entitlement,
                "commitmentId", Office.id("commitment"),
                "caseId", caseId,
                "agreementId", agreement,
                "amount", Office.euros(amount),
                "ceiling", Office.euros("500.00"),
                "planApprovedOn", Office.today(),
                "committedOn", Office.today());
    }

    /** Applicants whose mix fills each section: of twenty, eight men, four women, four of families, and so on. */
    private static Map<String, Object> admission(String centre, String stay, int i) {
        var kind = i % 20;
        var family = kind >= 12 && kind < 16;
        var guest = Map.of(
                "caseId",
                Office.id("case"),
                "sex",
                kind < 8 || kind == 16 || kind >= 18 ? "M" : "F",
                "child",
                kind == 16 || kind == 17,
                "unaccompanied",
                kind == 16 || kind == 17,
                "party",
                family ? Map.of("kind", "with-family", "familyId", FAMILIES.get(i / 20)) : Map.of("kind", "alone"));
        return Map.of(
                "shelterId",
                centre,
                "stayId",
                stay,
                "guest",
                guest,
                "section",
                section(kind),
                "priority",
                i % 50,
                "requestedOn",
                Office.today());
    }

    private static String section(int kind) {
        return switch (kind) {
            case 8, 9, 10, 11 -> "WOMEN";
            case 12, 13, 14, 15 -> "FAMILY";
            case 16 -> "UASC_BOYS";
            case 17 -> "UASC_GIRLS";
            case 18 -> "MEDICAL_ISOLATION";
            case 19 -> "PROTECTED";
            default -> "MEN";
        };
    }

    private static List<String> eligibleCases(int number) {
        return sideBySide(number, i -> office.eligibleCase("Keita"));
    }

    private static Map<String, Object> request(String caseId, String agreement) {
        return Map.of("caseId", caseId, "agreementId", agreement, "requestedOn", Office.today());
    }

    /** The places of an agreement, once so many are taken. */
    private static JsonNode places(String agreement, int taken) {
        return Eventually.value(
                () -> office.as("PM")
                        .get("/api/agreements/" + agreement)
                        .body()
                        .path("agreement")
                        .path("places"),
                seen -> seen.path("reserved").asInt(0) == taken);
    }

    private static String whoAskedForMoney(String caseId) {
        return office.as("AUD")
                .get("/api/audit/streams/" + caseId)
                .body()
                .path("entries")
                .valueStream()
                .filter(entry -> entry.path("name").asString("").startsWith("casework.funding-requested"))
                .map(entry -> entry.path("by").path("actor").asString(""))
                .findFirst()
                .orElseThrow();
    }

    /** What so many requests are answered that are all in flight at once. */
    private static List<Api.Answer> together(int count, BiFunction<Integer, Crowd, Api.Answer> request) {
        var crowd = new Crowd(count);
        return sideBySide(count, i -> request.apply(i, crowd));
    }

    private static <T> List<T> sideBySide(int count, IntFunction<T> work) {
        var all = IntStream.range(0, count)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i), Thread::startVirtualThread))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }
}
