package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading in an emergency what the role does not show. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BreakGlassIT {
    private static final String LIST = "/api/security/broken-glass";

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
    void in_an_emergency_a_manager_sees_one_persons_name_and_it_stands_on_record_and_with_protection() {
        var caseId = listed(office.eligibleCase("Toure"));
        var other = listed(office.eligibleCase("Bagayoko"));
        var manager = office.as("PM");
        assertThat(manager.get("/api/cases/" + caseId).text()).doesNotContain("Toure");

        var glass = breaks("PM", personOf(caseId));

        assertThat(Eventually.value(() -> manager.get("/api/cases/" + caseId).text(), text -> text.contains("Toure")))
                .contains("Toure");
        assertThat(manager.get("/api/cases/" + other).text()).doesNotContain("Bagayoko");
        assertThat(office.as("HOM").get("/api/cases/" + caseId).text()).doesNotContain("Toure");
        assertThat(Eventually.value(
                        () -> office.as("DPO")
                                .get("/api/privacy/subjects/" + personOf(caseId) + "/reads")
                                .text(),
                        text -> text.contains("\"PM\"") && text.contains("IDENTITY")))
                .contains("casework.show-case");
        for (var role : List.of("PRO", "DPO")) {
            assertThat(office.as(role).get(LIST).text()).contains(glass, "INC-2009-17", "DANGER_TO_LIFE");
        }
        assertThat(office.as("PM").get(LIST).status()).isEqualTo(403);
        assertThat(server.as("PRO", "SEBHA").get(LIST).text()).doesNotContain(glass);
    }

    @Test
    void nobody_reviews_an_emergency_while_it_lasts_and_who_keeps_the_system_running_has_none() {
        var person = personOf(listed(office.eligibleCase("Sidibe")));
        var glass = breaks("MED", person);

        assertRefused(review("DPO", glass), "security.glass-still-open");
        assertRefused(review("DPO", Office.id("glass")), "security.glass-unknown");
        assertThat(review("MED", glass).status()).isEqualTo(403);
        for (var role : List.of("ADM", "DON", "FIN", "DPO")) {
            var denied = office.as(role).post("/api/security/break-glass", emergency(Office.id("glass"), person));
            assertThat(denied.status()).isEqualTo(403);
        }
        var differs = office.as("CSL").post("/api/security/break-glass", emergency(glass, person));
        assertRefused(differs, "security.glass-differs");
    }

    private static String breaks(String role, String person) {
        var glass = Office.id("glass");
        office.must(role, "security/break-glass", emergency(glass, person));
        Eventually.value(() -> office.as("PRO").get(LIST).text(), text -> text.contains(glass));
        return glass;
    }

    private static Map<String, Object> emergency(String glass, String person) {
        return Map.of(
                "glassId",
                glass,
                "person",
                person,
                "groups",
                List.of("IDENTITY"),
                "ground",
                "DANGER_TO_LIFE",
                "ticket",
                "INC-2009-17");
    }

    private static Api.Answer review(String role, String glass) {
        return office.as(role).post("/api/security/review-glass", Map.of("glassId", glass, "review", "JUSTIFIED"));
    }

    private static void assertRefused(Api.Answer answer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo(code);
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
}
