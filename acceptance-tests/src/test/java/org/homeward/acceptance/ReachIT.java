package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Who reaches which cases, agreements and documents, on both sides. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReachIT {
    private static final byte[] PHOTO = concat(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, "a face");

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
    void another_office_neither_does_nor_sees_anything_in_a_case() {
        var caseId = listed(office.eligibleCase("Keita"));
        var there = server.as("CSL", "SEBHA");

        assertDenied(there.post("/api/casework/withdraw-consent", withdrawal(caseId)), 403, "security.other-office");
        assertThat(there.get("/api/cases/" + caseId).status()).isEqualTo(404);
        assertThat(there.get("/api/cases/" + caseId + "/timeline").status()).isEqualTo(404);
        assertThat(there.get("/api/cases").text()).doesNotContain(caseId);
        assertThat(office.as("CSL").get("/api/cases").text()).contains(caseId);
    }

    @Test
    void a_case_that_is_entrusted_is_reached_by_the_one_user_and_by_other_roles() {
        var caseId = listed(office.eligibleCase("Traore"));
        var own = server.as("samir", List.of("CSL"), "TRIPOLI");
        office.must("PM", "casework/entrust-case", entrusting(caseId, "samir"));

        var other = office.as("CSL");
        assertThat(Eventually.value(() -> other.get("/api/cases/" + caseId).status(), status -> status == 404))
                .isEqualTo(404);
        assertThat(other.get("/api/cases").text()).doesNotContain(caseId);
        assertThat(other.get("/api/cases/" + caseId + "/timeline").status()).isEqualTo(404);
        assertDenied(other.post("/api/casework/link-family", family(caseId)), 403, "security.not-entrusted");
        for (var reader : List.of(own, office.as("PRO"), office.as("PM"))) {
            assertThat(reader.get("/api/cases/" + caseId).status()).isEqualTo(200);
        }
        assertThat(own.post("/api/casework/link-family", family(caseId)).status())
                .isEqualTo(200);
    }

    @Test
    void whoever_hears_that_a_person_withdraws_passes_it_on_also_when_the_case_is_entrusted_to_another() {
        var caseId = office.eligibleCase("Diallo");
        office.must("PM", "casework/entrust-case", entrusting(caseId, "samir"));
        office.must("CSL", "casework/withdraw-consent", withdrawal(caseId));
    }

    @Test
    void a_donor_sees_reports_agreements_and_spending_of_its_own_only() {
        var italian = office.signAgreement("ITALY", 5);
        var british = office.signAgreement("UK", 5);
        var donor = server.as("DON", "ITALY");
        Eventually.value(
                () -> office.as("PM").get("/api/agreements").text(),
                text -> text.contains(italian) && text.contains(british));

        assertThat(donor.get("/api/agreements").text()).contains(italian).doesNotContain(british);
        assertThat(donor.get("/api/agreements/" + italian).status()).isEqualTo(200);
        assertThat(donor.get("/api/agreements/" + british).status()).isEqualTo(404);
        assertThat(values(donor.get("/api/reports").body().path("templates"), "donor"))
                .containsOnly("ITALY");
        assertThat(donor.get("/api/reports/italy").status()).isEqualTo(200);
        assertThat(donor.get("/api/reports/uk").status()).isEqualTo(404);
        assertThat(donor.get("/api/reports/uk?format=csv").status()).isEqualTo(404);
        assertThat(values(donor.get("/api/reports/spending").body().path("donors"), "donor"))
                .containsOnly("ITALY");
        assertThat(server.as("DON", "TRIPOLI").get("/api/agreements").body().path("agreements"))
                .isEmpty();
    }

    @Test
    void an_identity_is_stated_anew_by_a_new_event_and_the_old_one_stays_in_the_history() {
        var caseId = listed(office.eligibleCase("Kone"));
        var answer = office.must(
                "REG",
                "casework/rectify-identity",
                Map.of(
                        "caseId",
                        caseId,
                        "person",
                        personOf(caseId),
                        "name",
                        Map.of("given", "Moussa", "family", "Konate"),
                        "birthDate",
                        "1985-03-02",
                        "reason",
                        "misspelt",
                        "rectifiedOn",
                        Office.today()));
        var version = answer.body().path("version").asLong(-1);

        assertThat(Eventually.value(
                        () -> office.as("REG").get("/api/cases/" + caseId).text(), text -> text.contains("Konate")))
                .contains("Konate");
        var last = office.as("REG")
                .get("/api/cases/" + caseId + "/timeline")
                .body()
                .path("entries")
                .get(0);
        assertThat(last.path("event").asString("")).startsWith("casework.identity-rectified");
        assertThat(last.path("sequence").asLong(-1)).isEqualTo(version);
        var before = last.path("position").asLong(-1) - 1;
        assertThat(office.as("REG")
                        .get("/api/cases/" + caseId + "?asOf=" + before)
                        .text())
                .contains("Kone")
                .doesNotContain("Konate");
    }

    @Test
    void two_cases_that_look_alike_are_shown_in_each_other_until_somebody_finds_that_they_are_about_two_persons() {
        var first = listed(office.eligibleCase("Sangare"));
        var second = listed(office.eligibleCase("Sangare"));
        var counsellor = office.as("CSL");

        var found =
                Eventually.value(() -> alike(first), seen -> !seen.path("rows").isEmpty());
        assertThat(values(found.path("rows"), "caseId")).containsExactly(second);
        assertThat(found.path("rows").get(0).path("alike").toString())
                .isEqualTo("[\"BIRTH_YEAR\",\"NAME\",\"NATIONALITY\",\"SEX\"]");
        assertThat(values(alike(second).path("rows"), "caseId")).containsExactly(first);
        assertDenied(office.as("MED").get(ofAlike(first)), 403, "security.role-not-permitted");
        assertDenied(server.as("CSL", "SEBHA").get(ofAlike(first)), 404, "not-found");

        var confirming = "/api/casework/confirm-not-duplicate";
        assertDenied(counsellor.post(confirming, confirmation(first, first)), 409, "casework.same-case");
        office.must("CSL", "casework/confirm-not-duplicate", confirmation(first, second));
        office.must("REG", "casework/confirm-not-duplicate", confirmation(first, second));
        for (var side : List.of(first, second)) {
            assertThat(Eventually.value(
                                    () -> alike(side), seen -> seen.path("rows").isEmpty())
                            .path("rows"))
                    .isEmpty();
        }
    }

    @Test
    void a_photo_is_put_into_a_case_read_by_whoever_may_and_lost_with_the_key() {
        var caseId = listed(office.eligibleCase("Cisse"));
        var person = personOf(caseId);
        var photo = "/api/cases/" + caseId + "/documents/" + Office.id("document");

        var first = office.as("REG").put(photo + about(person, "PHOTO"), "image/jpeg", PHOTO);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        var again = office.as("REG").put(photo + about(person, "PHOTO"), "image/jpeg", PHOTO);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(filesOf(person))
                .hasSize(1)
                .allSatisfy(file -> assertThat(file.getFileName().toString()).matches("[0-9a-f]{64}"));
        assertThat(new Traces(List.of("a face")).under(data)).isEmpty();

        var shown = Eventually.value(() -> office.as("MED").get(photo), answer -> answer.status() == 200);
        assertThat(shown.response().body()).isEqualTo(PHOTO);
        assertThat(shown.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(office.as("PM").get(photo).status()).isEqualTo(403);
        assertThat(server.as("MED", "SEBHA").get(photo).status()).isEqualTo(404);
        assertThat(Eventually.value(
                        () -> office.as("AUD")
                                .get("/api/privacy/subjects/" + person + "/reads")
                                .text(),
                        text -> text.contains("casework.show-document")))
                .contains("casework.show-document");

        office.eraseIdentity(person);
        assertThat(Eventually.value(() -> office.as("MED").get(photo), answer -> answer.status() == 410)
                        .code())
                .isEqualTo("erased");
        assertThat(filesOf(person)).isEmpty();
        var late = "/api/cases/" + caseId + "/documents/" + Office.id("document");
        assertDenied(
                office.as("REG").put(late + about(person, "PHOTO"), "image/jpeg", PHOTO),
                409,
                "privacy.subject-is-erased");
    }

    @Test
    void who_reads_may_say_why_and_it_goes_on_record() {
        var caseId = listed(office.eligibleCase("Camara"));
        var counsellor = office.as("CSL");
        var address = "/api/cases/" + caseId;

        assertThat(counsellor.get(address, Map.of("Purpose", "REINTEGRATION")).status())
                .isEqualTo(200);
        assertThat(Eventually.value(
                        () -> office.as("DPO")
                                .get("/api/privacy/subjects/" + personOf(caseId) + "/reads")
                                .text(),
                        text -> text.contains("\"REINTEGRATION\"")))
                .contains("\"REINTEGRATION\"");
        assertDenied(counsellor.get(address, Map.of("Purpose", "CURIOSITY")), 400, "malformed");
    }

    @Test
    void a_document_that_is_not_taken_leaves_no_file() {
        var caseId = listed(office.eligibleCase("Sow"));
        var person = personOf(caseId);
        var at = "/api/cases/" + caseId + "/documents/" + Office.id("document");
        var photo = about(person, "PHOTO");
        var registrar = office.as("REG");

        assertDenied(registrar.put(at + photo, "image/gif", PHOTO), 400, "malformed");
        assertDenied(registrar.put(at + photo, "image/png", PHOTO), 400, "malformed");
        assertDenied(registrar.put(at + photo, "image/jpeg", new byte[2 * 1024 * 1024 + 1]), 413, "too-large");
        assertDenied(registrar.put(at + about(person, "SELFIE"), "image/jpeg", PHOTO), 400, "malformed");
        assertDenied(registrar.put(at + "?kind=PHOTO", "image/jpeg", PHOTO), 400, "malformed");
        assertDenied(office.as("FIN").put(at + photo, "image/jpeg", PHOTO), 403, "security.role-not-permitted");
        assertDenied(
                registrar.put(at + about(person, "MEDICAL_FORM"), "image/jpeg", PHOTO),
                403,
                "security.group-not-permitted");
        assertDenied(server.as("REG", "SEBHA").put(at + photo, "image/jpeg", PHOTO), 403, "security.other-office");
        assertDenied(registrar.put(at + about(Office.id("subject"), "PHOTO"), "image/jpeg", PHOTO), 404, "not-found");
        var stranger = personOf(listed(office.eligibleCase("Ba")));
        assertDenied(registrar.put(at + about(stranger, "PHOTO"), "image/jpeg", PHOTO), 409, "casework.other-person");
        assertThat(filesOf(person)).isEmpty();
        assertThat(filesOf(stranger)).isEmpty();
        assertDenied(
                registrar.post(
                        "/api/casework/attach-document",
                        Map.of(
                                "caseId",
                                caseId,
                                "person",
                                person,
                                "documentId",
                                Office.id("document"),
                                "kind",
                                "PHOTO",
                                "file",
                                Map.of("sha256", "a".repeat(64), "format", "JPEG", "size", 7),
                                "attachedOn",
                                Office.today())),
                409,
                "privacy.file-not-kept");
    }

    private static JsonNode alike(String caseId) {
        return office.as("CSL").get(ofAlike(caseId)).body();
    }

    private static String ofAlike(String caseId) {
        return "/api/cases/" + caseId + "/possible-duplicates";
    }

    private static Map<String, String> confirmation(String caseId, String otherCaseId) {
        return Map.of("caseId", caseId, "otherCaseId", otherCaseId, "confirmedOn", Office.today());
    }

    private static String listed(String caseId) {
        Eventually.value(() -> office.as("PM").get("/api/cases").text(), text -> text.contains(caseId));
        return caseId;
    }

    private static String personOf(String caseId) {
        return office.as("PM")
                .get("/api/cases/" + caseId)
                .body()
                .path("content")
                .path("person")
                .path("id")
                .asString("");
    }

    private static List<Path> filesOf(String person) {
        var folder = data.resolve("documents").resolve(person);
        return Files.exists(folder) ? Traces.files(folder) : List.of();
    }

    private static String about(String person, String kind) {
        return "?person=" + person + "&kind=" + kind + "&attachedOn=" + Office.today();
    }

    private static Map<String, String> withdrawal(String caseId) {
        return Map.of("caseId", caseId, "channel", "IN_PERSON", "withdrawnOn", Office.today());
    }

    private static Map<String, String> family(String caseId) {
        return Map.of("caseId", caseId, "familyId", Office.id("family"), "linkedOn", Office.today());
    }

    private static Map<String, String> entrusting(String caseId, String name) {
        return Map.of("caseId", caseId, "role", "CSL", "worker", Tokens.idOf(name), "entrustedOn", Office.today());
    }

    private static List<String> values(JsonNode rows, String name) {
        return rows.valueStream().map(row -> row.path(name).asString("")).toList();
    }

    private static void assertDenied(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
    }

    private static byte[] concat(byte[] beginning, String rest) {
        var end = rest.getBytes(StandardCharsets.UTF_8);
        var all = new byte[beginning.length + end.length];
        System.arraycopy(beginning, 0, all, 0, beginning.length);
        System.arraycopy(end, 0, all, beginning.length, end.length);
        return all;
    }
}
