package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.homeward.acceptance.CommandForms.Form;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Bad inputs for every command of the programme: wrong types, missing and unknown values, ids of another kind, too large
 * bodies and the wrong role for all; for those that persons send, also a stale version, out of order, repeated, a key with
 * another body, and the wrong office where the role is bound to one. Each gets the documented status, code and, when it is
 * malformed, pointer, and changes nothing. Forms and roles are read from the description that the server publishes. The
 * upkeep of the program itself is tested in {@link QuestionsIT}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryCommandIT {
    /** The commands that a stream can begin with; all others are out of order there. */
    private static final Set<String> BEGINNINGS = Set.of(
            "activity.plan-activity",
            "casework.open-enquiry",
            "funding.commit-support",
            "funding.record-expenditure",
            "funding.sign-agreement",
            "movement.plan-movement",
            "privacy.request-erasure",
            "security.break-glass",
            "shelter.open-shelter",
            "shelter.receive-items",
            "shelter.record-meals",
            "shelter.record-service",
            "shelter.report-incident");

    /** The roles that reach every office. */
    private static final Set<String> MISSION_WIDE = Set.of("RIO", "PM", "FIN", "HOM", "AUD", "DPO");

    /** What comes with a file is looked at before its stream is: {@link DocumentsIT} has one. */
    private static final String WITH_FILE = "casework.attach-document";

    private static final Map<String, Api> PEOPLE = new TreeMap<>();

    private static final String LARGE = "x".repeat(300_000);

    @TempDir
    static Path data;

    private static Server server;
    private static CommandForms forms;
    private static int asExpected;

    private static OnRecord before;

    @BeforeAll
    static void start() {
        server = Program.serve(data, "run");
        forms = new CommandForms(
                server.atCommands("ADM").get("/api/openapi.json").body());
        assertThat(forms.all()).hasSizeGreaterThan(80);
        assertThat(forms.all().stream().filter(form -> form.roles().isEmpty()))
                .as("commands of the system alone")
                .hasSizeBetween(10, 40);
        before = settled();
    }

    @AfterAll
    static void stop() {
        server.close();
        System.out.println("homeward: bad requests answered as documented: " + asExpected + ", of "
                + forms.all().size() + " commands");
    }

    @AfterEach
    void nothing_is_changed() {
        assertThat(settled()).isEqualTo(before);
    }

    @Test
    void values_of_the_wrong_type() {
        everyProperty((form, name, property) -> {
            var body = form.body(UUID.randomUUID());
            body.put(name, Form.ofOtherType(property));
            assertFault(post(form, body), name, "wrong-type");
        });
    }

    @Test
    void missing_values() {
        everyProperty((form, name, property) -> {
            var body = form.body(UUID.randomUUID());
            body.remove(name);
            assertFault(post(form, body), name, "missing");
        });
    }

    @Test
    void unknown_values() {
        every(form -> {
            var body = form.body(UUID.randomUUID());
            body.put("shoeSize", 43);
            assertFault(post(form, body), "shoeSize", "unknown");
        });
    }

    @Test
    void ids_of_another_kind() {
        everyProperty((form, name, property) -> {
            if (Form.isId(property)) {
                var body = form.body(UUID.randomUUID());
                body.put(name, "stranger-" + UUID.randomUUID());
                assertFault(post(form, body), name, "not-allowed");
            }
        });
    }

    @Test
    void bodies_that_are_too_large() {
        every(form -> {
            var body = form.body(UUID.randomUUID());
            body.put("language", LARGE);
            assertAnswer(post(form, body), 413, "too-large");
        });
    }

    @Test
    void the_wrong_role() {
        every(form -> {
            var strangers = List.of("DON", "AUD", "ADM", "SHW").stream()
                    .filter(role -> !form.roles().contains(role))
                    .toList();
            var answer = as(strangers.get(form.code().length() % 2)).post(form.path(), form.body(UUID.randomUUID()));
            assertAnswer(answer, 403, "security.role-not-permitted");
        });
    }

    @Test
    void a_stale_version() {
        everyPermitted(form -> {
            if (!form.code().equals(WITH_FILE)) {
                var answer =
                        as(roleFor(form)).post(form.path(), form.body(UUID.randomUUID()), Map.of("If-Match", "\"7\""));
                assertAnswer(answer, 412, "stale-version");
                assertThat(answer.body().path("currentVersion").asLong(0)).isEqualTo(-1);
            }
        });
    }

    @Test
    void a_command_out_of_order_is_refused_and_repeated_gets_the_same_answer_but_no_other_under_its_key() {
        var begun = sent(form -> BEGINNINGS.contains(form.code()));
        assertThat(begun)
                .allSatisfy(sent -> assertThat(sent.answer().status())
                        .as("%s: %s", sent.form(), sent.answer().text())
                        .isEqualTo(200));
        before = settled();

        var outOfOrder = sent(form -> !BEGINNINGS.contains(form.code()));
        assertThat(outOfOrder).allSatisfy(sent -> {
            assertThat(sent.answer().status())
                    .as("%s: %s", sent.form(), sent.answer().text())
                    .isEqualTo(409);
            assertThat(sent.answer().code()).matches("[a-z]+\\.[a-z-]+");
            assertThat(sent.answer().body().has("nextSteps")).isTrue();
        });
        var refused = settled();
        assertThat(refused).isEqualTo(before.withRefusals(outOfOrder.size(), refused));
        assertThat(outOfOrder)
                .allSatisfy(sent -> assertThat(refusalsOf(sent))
                        .containsExactly(sent.answer().code()));
        before = refused;

        assertThat(begun).hasSameSizeAs(BEGINNINGS).allSatisfy(EveryCommandIT::assertBoundToItsKey);
        assertThat(outOfOrder).hasSizeGreaterThan(50).allSatisfy(EveryCommandIT::assertBoundToItsKey);
    }

    /** A command as it was sent first, and what was answered. */
    private record Sent(Form form, UUID uuid, Map<String, Object> body, String key, Api.Answer answer) {}

    /** The codes of the refusals on record of the stream that a command was sent to. */
    private static List<String> refusalsOf(Sent sent) {
        var command = "/api/audit/refusals?limit=500&command=" + sent.form().code();
        return Eventually.value(
                () -> as("AUD")
                        .get(command)
                        .body()
                        .path("refusals")
                        .valueStream()
                        .filter(refusal -> refusal.path("streamId")
                                .asString("")
                                .endsWith(sent.uuid().toString()))
                        .map(refusal -> refusal.path("code").asString(""))
                        .toList(),
                codes -> !codes.isEmpty());
    }

    private static List<Sent> sent(Predicate<Form> which) {
        return forms.all().stream()
                .filter(form -> !form.roles().isEmpty())
                .filter(which)
                .map(form -> {
                    var uuid = UUID.randomUUID();
                    var body = form.body(uuid);
                    var key = "key-" + uuid;
                    return new Sent(form, uuid, body, key, send(form, body, key));
                })
                .toList();
    }

    private static Api.Answer send(Form form, Map<String, Object> body, String key) {
        return as(roleFor(form)).post(form.path(), body, Map.of("Idempotency-Key", key));
    }

    private static void assertBoundToItsKey(Sent sent) {
        var again = send(sent.form(), sent.body(), sent.key());
        assertThat(again.status()).isEqualTo(sent.answer().status());
        assertThat(again.body()).as(sent.form().code()).isEqualTo(sent.answer().body());
        var otherwise = sent.form().otherwise(sent.body());
        assertThat(otherwise).as(sent.form().code()).isNotEqualTo(sent.body());
        assertAnswer(send(sent.form(), otherwise, sent.key()), 422, "key-reused");
    }

    @Test
    void the_wrong_office() {
        var uuid = UUID.randomUUID();
        forms.all().stream()
                .filter(form -> BEGINNINGS.contains(form.code()))
                .forEach(form -> as(roleFor(form)).post(form.path(), form.body(uuid)));
        before = settled();
        var kept = new ArrayList<String>();
        everyPermitted(form -> {
            var bound = form.roles().stream()
                    .filter(role -> !MISSION_WIDE.contains(role))
                    .findFirst();
            if (bound.isPresent() && !form.code().equals(WITH_FILE)) {
                var answer = server.as(bound.get(), "SEBHA").post(form.path(), form.body(uuid));
                assertAnswer(answer, 403, "security.other-office");
                kept.add(form.code());
            }
        });
        assertThat(kept).hasSizeGreaterThan(50);
    }

    private interface OnProperty {
        void accept(Form form, String name, JsonNode property);
    }

    private static void everyProperty(OnProperty check) {
        every(form -> form.properties().forEach((name, property) -> check.accept(form, name, property)));
    }

    private static void every(Consumer<Form> check) {
        assertThat(forms.all()).allSatisfy(check);
    }

    private static void everyPermitted(Consumer<Form> check) {
        assertThat(forms.all().stream().filter(form -> !form.roles().isEmpty())).allSatisfy(check);
    }

    private static Api.Answer post(Form form, Map<String, Object> body) {
        return as("PM").post(form.path(), body);
    }

    private static String roleFor(Form form) {
        return form.roles().getFirst();
    }

    private static Api as(String role) {
        return PEOPLE.computeIfAbsent(role, server::as);
    }

    private static OnRecord settled() {
        return OnRecord.settled(as("AUD"));
    }

    private static void assertFault(Api.Answer answer, String name, String code) {
        assertAnswer(answer, 400, "malformed");
        assertThat(answer.body().path("errors").valueStream()).anySatisfy(error -> {
            assertThat(error.path("pointer").asString("")).startsWith("/" + name);
            assertThat(error.path("code").asString("")).isEqualTo(code);
        });
    }

    private static void assertAnswer(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        asExpected++;
    }
}
