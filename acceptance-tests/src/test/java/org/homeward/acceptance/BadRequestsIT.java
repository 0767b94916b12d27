package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with a request, it gets the documented status, code and pointer, and changes nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadRequestsIT {
    private static final String REGISTER = "/api/casework/register-migrant";
    private static final String WITHDRAW = "/api/casework/withdraw-consent";
    private static final String ENQUIRE = "/api/casework/open-enquiry";

    @TempDir
    static Path data;

    private static Server server;
    private static Office office;

    private String caseId = "";
    private long version;

    @BeforeAll
    static void start() {
        server = Program.serve(data, "run");
        office = new Office(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void an_enquiry_is_open() {
        caseId = Office.id("case");
        var opened = office.must("OUT", "casework/open-enquiry", enquiry(caseId));
        version = opened.body().path("version").asLong(-1);
    }

    @Test
    void a_value_of_the_wrong_type() {
        assertFault(office.as("REG").post(REGISTER, changed("birthYear", "1985")), "/birthYear", "wrong-type");
    }

    @Test
    void a_missing_value() {
        var body = registration();
        body.remove("nationality");
        assertFault(office.as("REG").post(REGISTER, body), "/nationality", "missing");
    }

    @Test
    void an_unknown_property() {
        assertFault(office.as("REG").post(REGISTER, changed("shoeSize", 43)), "/shoeSize", "unknown");
    }

    @Test
    void a_value_the_command_does_not_allow() {
        assertFault(
                office.as("REG").post(REGISTER, changed("registeredOn", "1887-01-01")), "/registeredOn", "not-allowed");
    }

    @Test
    void everything_wrong_is_said_at_once() {
        var body = changed("sex", "Q");
        body.put("nationality", "Mali");
        body.remove("language");

        var errors = office.as("REG").post(REGISTER, body).body().path("errors");

        assertThat(errors.valueStream()
                        .map(error -> error.path("pointer").asString(""))
                        .toList())
                .containsExactlyInAnyOrder("/sex", "/nationality", "/language");
        assertUnchanged();
    }

    @Test
    void what_is_not_json() {
        assertFault(office.as("REG").post(REGISTER, "{\"caseId\": "), "", "wrong-type");
    }

    @Test
    void a_body_that_is_too_large() {
        var answer = office.as("REG").post(REGISTER, "{\"language\": \"" + "x".repeat(300_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too-large");
        assertUnchanged();
    }

    @Test
    void the_wrong_role() {
        var answer = office.as("FIN").post(REGISTER, registration());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("security.role-not-permitted");
        assertUnchanged();
    }

    @Test
    void a_stale_version_with_the_current_one_in_the_answer() {
        var answer = office.as("REG").post(REGISTER, registration(), Map.of("If-Match", "\"" + (version + 7) + "\""));
        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.code()).isEqualTo("stale-version");
        assertThat(answer.body().path("currentVersion").asLong(-1)).isEqualTo(version);
        assertUnchanged();
    }

    @Test
    void a_version_that_is_none() {
        var answer = office.as("REG").post(REGISTER, registration(), Map.of("If-Match", "\"newest\""));
        assertFault(answer, "If-Match", "wrong-type");
    }

    @Test
    void a_repeat_gets_the_first_answer_and_the_same_key_with_another_body_is_refused() {
        var key = Map.of("Idempotency-Key", Office.id("key"));
        var first = office.as("REG").post(REGISTER, registration(), key);
        var body = registration();
        body.put("language", "ara");

        assertThat(first.status()).isEqualTo(200);
        assertThat(office.as("REG").post(REGISTER, registration(), key).body()).isEqualTo(first.body());
        var other = office.as("REG").post(REGISTER, body, key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("key-reused");
        assertThat(versionNow()).isEqualTo(version + 1);
    }

    @Test
    void a_withdrawal_sent_again_under_its_old_key_does_not_undo_what_was_decided_since() {
        var eligible = office.eligibleCase("Keita");
        var key = Map.of("Idempotency-Key", Office.id("key"));
        var withdrawal = Map.of("caseId", eligible, "channel", "IN_PERSON", "withdrawnOn", "2009-02-06");
        var reengagement = Map.of("caseId", eligible, "reengagedOn", "2009-02-09");
        var first = office.as("CSL").post(WITHDRAW, withdrawal, key);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        var again = office.must("CSL", "casework/reengage-migrant", reengagement);

        assertThat(office.as("CSL").post(WITHDRAW, withdrawal, key).body()).isEqualTo(first.body());
        assertThat(office.must("CSL", "casework/reengage-migrant", reengagement).body())
                .isEqualTo(again.body());

        var later = office.as("CSL").post(WITHDRAW, withdrawal);
        assertThat(later.body().path("version").asLong(-1))
                .isEqualTo(again.body().path("version").asLong(-1) + 1);
        assertThat(office.as("CSL").post(WITHDRAW, withdrawal, key).body()).isEqualTo(first.body());
    }

    @Test
    void a_key_that_is_too_long() {
        var answer = office.as("REG").post(REGISTER, registration(), Map.of("Idempotency-Key", "k".repeat(256)));
        assertFault(answer, "Idempotency-Key", "not-allowed");
    }

    @Test
    void a_command_out_of_order_with_the_steps_that_are_possible() {
        var answer = office.as("CSL")
                .post("/api/casework/confirm-eligibility", Map.of("caseId", caseId, "assessedOn", Office.today()));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("casework.not-possible-now");
        assertThat(answer.body().path("nextSteps").toString()).contains("casework.register-migrant");
        assertUnchanged();
    }

    @Test
    void an_id_of_another_kind_and_one_that_nobody_knows() {
        assertFault(office.as("OUT").post(ENQUIRE, enquiry(Office.id("shelter"))), "/caseId", "not-allowed");
        assertThat(office.as("CSL").get("/api/cases/" + Office.id("case")).status())
                .isEqualTo(404);
        assertThat(office.as("CSL").get("/api/cases/nonsense").status()).isBetween(400, 404);
    }

    @Test
    void a_command_that_there_is_not() {
        var answer = office.as("REG").post("/api/casework/delete-case", Map.of("caseId", caseId));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
    }

    @Test
    void a_question_with_a_page_that_is_too_large_or_a_day_that_is_none() {
        assertThat(office.as("CSL").get("/api/cases?size=100000").status()).isEqualTo(400);
        assertThat(office.as("PM").get("/api/programme/figures?on=yesterday").status())
                .isEqualTo(400);
    }

    @Test
    void no_answer_repeats_what_was_sent() {
        var body = changed("nationality", "Secretland");
        body.put("name", Map.of("given", "Moussa", "family", 7));
        var answer = office.as("REG").post(REGISTER, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("Secretland").doesNotContain("Moussa");
    }

    private void assertFault(Api.Answer answer, String pointer, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("malformed");
        assertThat(answer.body().path("errors").get(0).path("pointer").asString("none"))
                .isEqualTo(pointer);
        assertThat(answer.body().path("errors").get(0).path("code").asString(""))
                .isEqualTo(code);
        assertUnchanged();
    }

    private void assertUnchanged() {
        assertThat(versionNow()).isEqualTo(version);
    }

    /** The enquiry asked again is already so: its answer is the version that the stream has. */
    private long versionNow() {
        return office.must("OUT", "casework/open-enquiry", enquiry(caseId))
                .body()
                .path("version")
                .asLong(-1);
    }

    private Map<String, Object> registration() {
        return new TreeMap<>(Office.registration(caseId, "subject-" + caseId.substring("case-".length()), "Keita"));
    }

    private Map<String, Object> changed(String name, Object value) {
        var body = new HashMap<>(registration());
        body.put(name, value);
        return body;
    }

    private static Map<String, Object> enquiry(String caseId) {
        return Map.of("caseId", caseId, "channel", "WALK_IN", "receivedOn", Office.today());
    }
}
