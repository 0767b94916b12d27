package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Bad inputs for every question that the server's description tells of, live ones included: unknown, repeated, missing
 * and too large parameters, values that none of them allows, ids of another kind or of nothing, the wrong role, office
 * and token. Each gets the documented status, code and, when it is malformed, pointer, and changes nothing. A parameter
 * that comes new is missed here until somebody says what it does not allow.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryQuestionIT {
    private static final String LONG = "x".repeat(401);
    private static final String NOBODY = "-00000000-0000-0000-0000-000000000000";

    /** What the parameters do not allow; nothing where any short text is looked for. */
    private static final Map<String, List<String>> NOT_ALLOWED = Map.ofEntries(
            Map.entry("actor", List.of("me", "case" + NOBODY)),
            Map.entry("after", List.of("yesterday", "-1")),
            Map.entry("agreement", List.of("first", "case" + NOBODY)),
            Map.entry("asOf", List.of("yesterday", "2009-02-30", "-1")),
            Map.entry("code", List.of()),
            Map.entry("command", List.of()),
            Map.entry("country", List.of("Mali", "mli")),
            Map.entry("cursor", List.of("next", "-1")),
            Map.entry("format", List.of("pdf", "JSON ")),
            Map.entry("from", List.of("first", "-1")),
            Map.entry("limit", List.of("0", "none", "1000000")),
            Map.entry("name", List.of()),
            Map.entry("on", List.of("2009-13-01", "1999-12-31", "today")),
            Map.entry("period", List.of("sometime", "2009-Q5", "2009-06-30..2009-01-01")),
            Map.entry("size", List.of("0", "201", "many", "-5")),
            Map.entry("status", List.of("GONE", "enquiry")),
            Map.entry("stream", List.of()),
            Map.entry("to", List.of("tomorrow", "2009-02-30")),
            Map.entry("waiting", List.of("LUCK", "bed")),
            Map.entry("which", List.of("ALL OF THEM", "none")));

    /** Values of the parameters that a question cannot do without. */
    private static final Map<String, String> GOOD = Map.of("from", "2009-01-01", "to", "2009-01-31");

    /** The log of readings knows what was read, and not whom there is. */
    private static final String READINGS = "/api/privacy/subjects/{subjectId}/reads";

    /** The questions whose answer no rule and no office keeps from a role. */
    private static final Set<String> OF_EVERYBODY = Set.of("/api/programme/figures");

    /** The roles that reach every office. */
    private static final Set<String> MISSION_WIDE = Set.of("RIO", "PM", "FIN", "HOM", "AUD", "DPO", "ADM", "DON");

    private static final Map<String, Api> PEOPLE = new TreeMap<>();

    @TempDir
    static Path data;

    private static Server server;
    private static Map<String, String> ids;
    private static List<Question> questions;
    private static OnRecord before;
    private static int asExpected;

    /** A question, as the description tells. */
    private record Question(String path, List<String> roles, List<Parameter> parameters, boolean live) {
        List<Parameter> in(String place) {
            return parameters.stream()
                    .filter(each -> each.place().equals(place))
                    .toList();
        }

        /** Its address without what is optional, but for some parameters that are stated otherwise or left out. */
        String address(Map<String, String> stated, String leftOut) {
            var address = path;
            for (var id : in("path")) {
                address = address.replace("{" + id.name() + "}", stated.getOrDefault(id.name(), goodId(id.name())));
            }
            var query = new ArrayList<String>();
            for (var each : in("query")) {
                var value = stated.getOrDefault(each.name(), each.required() ? GOOD.getOrDefault(each.name(), "") : "");
                if (!value.isEmpty() && !each.name().equals(leftOut)) {
                    query.add(each.name() + "=" + value.replace(" ", "%20"));
                }
            }
            return query.isEmpty() ? address : address + "?" + String.join("&", query);
        }

        String address() {
            return address(Map.of(), "");
        }

        @Override
        public String toString() {
            return path;
        }
    }

    private record Parameter(String name, String place, boolean required) {}

    /** What came back instead of an answer. */
    private record Denial(int status, String code, String pointer, String fault) {
        static Denial of(int status, JsonNode problem) {
            var error = problem.path("errors").path(0);
            return new Denial(
                    status,
                    problem.path("code").asString(""),
                    error.path("pointer").asString(""),
                    error.path("code").asString(""));
        }

        static Denial malformed(String pointer, String fault) {
            return new Denial(400, "malformed", pointer, fault);
        }

        static Denial whole(int status, String code) {
            return new Denial(status, code, "", "");
        }
    }

    @BeforeAll
    static void start() {
        server = Program.serve(data, "run");
        var office = new Office(server);
        var caseId = office.eligibleCase("Keita");
        var agreement = office.signAgreement("EU", 5);
        var centre = office.openCentre();
        ids = Map.of(
                "caseId", caseId,
                "agreementId", agreement,
                "shelterId", centre,
                "streamId", caseId,
                "template", "eu",
                "subjectId", Office.id("subject"),
                "documentId", Office.id("document"));
        questions = read(as("ADM", "TRIPOLI").get("/api/openapi.json").body());
        assertThat(questions).hasSizeGreaterThan(25);
        Eventually.value(() -> as("CSL", "TRIPOLI").get("/api/cases/" + caseId).status(), status -> status == 200);
        before = OnRecord.settled(as("AUD", "TRIPOLI"));
    }

    @AfterAll
    static void stop() {
        server.close();
        System.out.println("homeward: bad questions answered as documented: " + asExpected + ", of " + questions.size()
                + " questions");
    }

    @AfterEach
    void nothing_is_changed() {
        assertThat(OnRecord.settled(as("AUD", "TRIPOLI"))).isEqualTo(before);
    }

    @Test
    void unknown_parameters() {
        every(question -> {
            for (var name : List.of("shoeSize", "ASOF", "x".repeat(70))) {
                var address = question.address();
                var asked = address + (address.contains("?") ? "&" : "?") + name + "=1";
                var pointer = name.substring(0, Math.min(name.length(), 60));
                assertDenied(question, asked, Denial.malformed(pointer, "unknown"));
            }
        });
    }

    @Test
    void parameters_that_are_stated_twice_or_are_too_long() {
        everyParameter((question, parameter) -> {
            var twice = question.address(Map.of(parameter, "2009-01-01"), "") + "&" + parameter + "=2009-01-02";
            assertDenied(question, twice, Denial.malformed(parameter, "not-allowed"));
            var tooLong = question.address(Map.of(parameter, LONG), "");
            assertDenied(question, tooLong, Denial.malformed(parameter, "not-allowed"));
        });
    }

    @Test
    void values_that_are_not_allowed() {
        everyParameter((question, parameter) -> {
            assertThat(NOT_ALLOWED).as("what is not allowed, of " + question).containsKey(parameter);
            for (var value : NOT_ALLOWED.getOrDefault(parameter, List.of())) {
                assertDenied(
                        question,
                        question.address(Map.of(parameter, value), ""),
                        Denial.malformed(parameter, "not-allowed"));
            }
        });
    }

    @Test
    void parameters_that_are_missing() {
        every(question -> question.in("query").stream()
                .filter(Parameter::required)
                .forEach(parameter -> assertDenied(
                        question,
                        question.address(Map.of(), parameter.name()),
                        Denial.malformed(parameter.name(), "missing"))));
    }

    @Test
    void ids_of_another_kind_and_of_nothing() {
        every(question -> question.in("path").forEach(id -> {
            for (var value : List.of("movement" + NOBODY, nobody(id.name()), "nonsense", LONG)) {
                if (!(READINGS.equals(question.path()) && value.equals(nobody(id.name())))) {
                    assertDenied(
                            question, question.address(Map.of(id.name(), value), ""), Denial.whole(404, "not-found"));
                }
            }
        }));
    }

    @Test
    void nobody_has_read_of_a_person_whom_there_is_not() {
        var answer = as("AUD", "TRIPOLI").get(READINGS.replace("{subjectId}", nobody("subjectId")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("reads").isArray()).isTrue();
        assertThat(answer.body().path("reads")).isEmpty();
    }

    @Test
    void the_wrong_role() {
        every(question -> {
            var strangers = List.of("DON", "SHW", "ADM", "OUT", "FIN", "CSL", "MED").stream()
                    .filter(role -> !question.roles().contains(role))
                    .toList();
            assertThat(strangers.isEmpty()).as("everybody may ask").isEqualTo(OF_EVERYBODY.contains(question.path()));
            strangers.forEach(role -> assertThat(ask(question.live(), as(role, "TRIPOLI"), question.address()))
                    .as("%s of %s", role, question)
                    .isEqualTo(Denial.whole(403, "security.role-not-permitted")));
            asExpected += strangers.size();
        });
    }

    @Test
    void the_wrong_office() {
        var bound = questions.stream()
                .filter(question -> question.path().startsWith("/api/cases/{caseId}"))
                .toList();
        assertThat(bound).hasSizeGreaterThan(4).allSatisfy(question -> {
            for (var role : question.roles()) {
                if (!MISSION_WIDE.contains(role)) {
                    assertThat(ask(question.live(), as(role, "SEBHA"), question.address()))
                            .as("%s of %s", role, question)
                            .isEqualTo(Denial.whole(404, "not-found"));
                    asExpected++;
                }
            }
        });
    }

    @Test
    void the_agreement_and_the_report_of_another_donor() {
        for (var address : List.of(
                "/api/agreements/" + ids.get("agreementId"),
                "/api/reports/eu",
                "/api/reports/eu?format=csv",
                "/api/reports/eu?format=xlsx")) {
            assertThat(ask(false, as("DON", "ITALY"), address)).as(address).isEqualTo(Denial.whole(404, "not-found"));
            asExpected++;
        }
    }

    @Test
    void a_token_that_is_none() {
        var nobody = new Api(server.url(), () -> "nonsense");
        every(question -> {
            assertThat(ask(question.live(), nobody, question.address()))
                    .as(question.path())
                    .isEqualTo(Denial.whole(401, "security.bad-token"));
            asExpected++;
        });
    }

    private interface OnQuestion {
        void accept(Question question);
    }

    private interface OnParameter {
        void accept(Question question, String parameter);
    }

    private static void every(OnQuestion check) {
        assertThat(questions).allSatisfy(check::accept);
    }

    private static void everyParameter(OnParameter check) {
        every(question -> question.in("query").forEach(parameter -> check.accept(question, parameter.name())));
    }

    private static void assertDenied(Question question, String address, Denial expected) {
        assertThat(ask(question.live(), as(asker(question), "TRIPOLI"), address))
                .as(address)
                .isEqualTo(expected);
        asExpected++;
    }

    private static Denial ask(boolean live, Api somebody, String address) {
        if (live) {
            try (var stream = somebody.listen(address, Map.of())) {
                return stream.status() == 200
                        ? Denial.whole(200, "a stream")
                        : Denial.of(stream.status(), stream.problem());
            }
        }
        var answer = somebody.get(address);
        return answer.status() == 200 ? Denial.whole(200, "an answer") : Denial.of(answer.status(), answer.body());
    }

    /** Somebody who may ask it, of those who reach the most. */
    private static String asker(Question question) {
        return List.of("PM", "DPO", "ADM", "HOM").stream()
                .filter(question.roles()::contains)
                .findFirst()
                .orElse(question.roles().getFirst());
    }

    private static String goodId(String parameter) {
        return ids.getOrDefault(parameter, "nobody knows a value of " + parameter);
    }

    /** An id of the right kind that nothing has. */
    private static String nobody(String parameter) {
        return switch (parameter) {
            case "template" -> "eu.v99";
            case "streamId" -> "case" + NOBODY;
            default -> parameter.replaceFirst("Id$", "") + NOBODY;
        };
    }

    private static Api as(String role, String office) {
        return PEOPLE.computeIfAbsent(role + " of " + office, name -> server.as(role, office));
    }

    private static List<Question> read(JsonNode description) {
        var all = new ArrayList<Question>();
        description.path("paths").properties().forEach(path -> {
            var get = path.getValue().path("get");
            if (!get.isMissingNode()) {
                all.add(new Question(
                        path.getKey(),
                        get.path("x-roles")
                                .valueStream()
                                .map(role -> role.asString(""))
                                .filter(role -> !role.equals("SYS"))
                                .toList(),
                        get.path("parameters")
                                .valueStream()
                                .map(each -> new Parameter(
                                        each.path("name").asString(""),
                                        each.path("in").asString(""),
                                        each.path("required").asBoolean(false)))
                                .toList(),
                        get.at("/responses/200/content").has("text/event-stream")));
            }
        });
        return List.copyOf(all);
    }
}
