package org.homeward.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Questions over HTTP: what is wrong with them, what was known when, and the read models that answer them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionsIT {
    private static final String LONG = "x".repeat(401);
    private static final String NOBODYS = "-00000000-0000-0000-0000-000000000000";

    @TempDir
    static Path data;

    private static Server server;
    private static Office office;
    private static String caseId;
    private static long opened;

    /** A wrong question and what is answered; the pointer is empty where the whole question is refused. */
    private record Wrong(String role, String path, int status, String code, String pointer) {}

    @BeforeAll
    static void start() {
        server = Program.serve(data, "run");
        office = new Office(server);
        caseId = Office.id("case");
        office.must(
                "OUT",
                "casework/open-enquiry",
                Map.of("caseId", caseId, "channel", "WALK_IN", "receivedOn", Office.today()));
        opened = Eventually.value(() -> dossier(""), seen -> seen.has("position"))
                .path("position")
                .asLong(-1);
        office.must("REG", "casework/register-migrant", Office.registration(caseId, Office.id("subject"), "Keita"));
        Eventually.value(() -> dossier(""), seen -> status(seen).equals("REGISTERED"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_list_that_is_asked_for_wrongly() {
        assertRefused(List.of(
                wrong("CSL", "/api/cases?size=0", "size"),
                wrong("CSL", "/api/cases?size=201", "size"),
                wrong("CSL", "/api/cases?size=many", "size"),
                wrong("CSL", "/api/cases?after=yesterday", "after"),
                wrong("CSL", "/api/cases?status=GONE", "status"),
                wrong("CSL", "/api/cases?country=Mali", "country"),
                wrong("CSL", "/api/cases?waiting=LUCK", "waiting"),
                wrong("CSL", "/api/cases?name=" + LONG, "name"),
                wrong("CSL", "/api/cases?size=5&size=6", "size"),
                new Wrong("CSL", "/api/cases?sise=5", 400, "unknown", "sise"),
                denied("ADM", "/api/cases")));
    }

    @Test
    void one_document_that_is_asked_for_wrongly() {
        assertRefused(List.of(
                wrong("CSL", "/api/cases/" + caseId + "?asOf=yesterday", "asOf"),
                wrong("CSL", "/api/cases/" + caseId + "?asOf=2009-02-30", "asOf"),
                wrong("CSL", "/api/cases/" + caseId + "?asOf=-1", "asOf"),
                wrong("CSL", "/api/cases/" + caseId + "?asOf=1&asOf=2", "asOf"),
                new Wrong("CSL", "/api/cases/" + caseId + "?version=1", 400, "unknown", "version"),
                unknown("CSL", "/api/cases/case" + NOBODYS),
                unknown("CSL", "/api/cases/shelter" + NOBODYS),
                unknown("CSL", "/api/cases/nonsense"),
                unknown("CSL", "/api/cases/" + LONG),
                unknown("CSL", "/api/cases/" + caseId + "?asOf=2001-01-01"),
                denied("DON", "/api/cases/" + caseId)));
    }

    @Test
    void figures_that_are_asked_for_wrongly() {
        var figures = "/api/programme/figures";
        var occupancy = "/api/shelters/shelter" + NOBODYS + "/occupancy";
        assertRefused(List.of(
                wrong("PM", figures + "?asOf=later", "asOf"),
                wrong("PM", figures + "?on=2009-13-01", "on"),
                wrong("PM", figures + "?on=1999-12-31", "on"),
                wrong("PM", figures + "?on=2101-01-01", "on"),
                wrong("PM", figures + "?on=2009-02-06&on=2009-02-07", "on"),
                new Wrong("PM", figures + "?year=2009", 400, "unknown", "year"),
                new Wrong("PM", occupancy + "?from=2009-01-01", 400, "missing", "to"),
                wrong("PM", occupancy + "?from=today&to=2009-01-01", "from"),
                wrong("PM", occupancy + "?from=2009-01-02&to=2009-01-01", "to"),
                unknown("PM", occupancy + "?from=2009-01-01&to=2009-01-02"),
                denied("REG", occupancy + "?from=2009-01-01&to=2009-01-02")));
    }

    @Test
    void a_report_that_is_asked_for_wrongly() {
        assertRefused(List.of(
                wrong("FIN", "/api/reports/eu?period=sometime", "period"),
                wrong("FIN", "/api/reports/eu?period=2009-Q5", "period"),
                wrong("FIN", "/api/reports/eu?period=2009-06-30..2009-01-01", "period"),
                wrong("FIN", "/api/reports/eu?asOf=2009-02-29", "asOf"),
                wrong("FIN", "/api/reports/eu?agreement=first", "agreement"),
                wrong("FIN", "/api/reports/eu?format=pdf", "format"),
                wrong("FIN", "/api/reports/eu?format=csv&format=json", "format"),
                new Wrong("FIN", "/api/reports/eu?donor=EU", 400, "unknown", "donor"),
                unknown("FIN", "/api/reports/mars"),
                unknown("FIN", "/api/reports/eu.v99"),
                denied("CSL", "/api/reports/eu")));
    }

    @Test
    void the_audit_that_is_asked_for_wrongly() {
        var stream = "/api/audit/streams/" + caseId;
        assertRefused(List.of(
                wrong("AUD", stream + "?from=-1", "from"),
                wrong("AUD", stream + "?from=first", "from"),
                wrong("AUD", stream + "?limit=0", "limit"),
                wrong("AUD", stream + "?limit=1000000", "limit"),
                wrong("AUD", stream + "?asOf=then", "asOf"),
                wrong("AUD", "/api/audit/refusals?limit=none", "limit"),
                wrong("AUD", "/api/audit/refusals?actor=me", "actor"),
                wrong("AUD", "/api/audit/refusals?code=" + LONG, "code"),
                new Wrong("AUD", "/api/audit/refusals?reason=x", 400, "unknown", "reason"),
                wrong("AUD", "/api/audit/history-hash?asOf=2009-13", "asOf"),
                denied("CSL", stream)));
    }

    @Test
    void a_file_and_figures_as_of_a_moment() {
        assertThat(status(dossier("?asOf=" + opened))).isEqualTo("ENQUIRY");
        var now = dossier("");
        assertThat(status(now)).isEqualTo("REGISTERED");
        assertThat(dossier("?asOf=2999-01-01").path("content")).isEqualTo(now.path("content"));
        assertThat(dossier("?asOf=999999999999999999").path("version")).isEqualTo(now.path("version"));

        var figures = office.as("PM").get("/api/programme/figures").body();
        assertThat(figures.path("position").asLong(-1)).isGreaterThan(opened);
        assertThat(asOf("2001-01-01").path("position").asLong(-1)).isZero();
        assertThat(asOf(Long.toString(opened)).path("position").asLong(-1)).isEqualTo(opened);
        assertThat(asOf("2999-01-01T00:00:00Z").path("position").asLong(-1))
                .isGreaterThanOrEqualTo(figures.path("position").asLong(-1));
    }

    @Test
    void a_report_that_is_known_already_is_not_sent_again() {
        office.signAgreement("EU", 5);
        var signed = Eventually.value(
                        () -> office.as("FIN").get("/api/reports/eu?format=json"), answer -> answer.status() == 200)
                .body();
        var asked = "/api/reports/eu?format=csv&asOf=" + signed.path("position").asLong(-1);
        var first = office.as("FIN").get(asked);
        assertThat(first.status()).isEqualTo(200);
        var tag = first.response().headers().firstValue("ETag").orElseThrow();
        var again = office.as("FIN").get(asked, Map.of("If-None-Match", tag));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(office.as("FIN")
                        .get(asked, Map.of("If-None-Match", "\"other\""))
                        .text())
                .isEqualTo(first.text());
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("org.homeward.acceptance.DonorReport#ALL")
    void a_donor_gets_its_report_in_its_own_currency_and_year_as_a_file_that_stays_the_same(DonorReport donor) {
        var fin = office.as("FIN");
        var agreement = donor.sign(office);
        donor.pay(office, agreement, "98.00", "2009-02-06");
        donor.pay(office, agreement, "45.00", "2009-08-06");
        var report = Eventually.value(
                () -> fin.get(donor.path(agreement, "&format=json")).body(),
                seen -> donor.travel(seen).equals(donor.figures()));

        assertThat(donor.travel(report)).as(report.toString()).isEqualTo(donor.figures());
        assertThat(report.path("agreements").toString()).isEqualTo("[\"" + agreement + "\"]");
        assertThat(List.of("donor", "currency", "from", "until").stream()
                        .map(name -> report.path(name).asString("")))
                .containsExactly(donor.donor(), donor.currency(), donor.from(), donor.until());
        var asked = donor.path(agreement, "&asOf=" + report.path("position").asLong(-1) + "&format=");
        var first = files(asked);
        assertThat(new String(first.get(1), UTF_8))
                .startsWith("\uFEFFReport,")
                .contains("\r\nCurrency," + donor.currency() + "\r\n")
                .contains("\r\nFrom," + donor.from() + "\r\nUntil," + donor.until() + "\r\n")
                .contains(donor.heading() + ",");
        assertThat(Unpacked.of(first.getLast()).toString())
                .contains(donor.currency(), donor.from(), donor.until(), agreement);

        donor.pay(office, agreement, "7.00", "2009-08-07");
        var later = Eventually.value(
                () -> fin.get(donor.path(agreement, "&format=json")).body(),
                seen -> !donor.travel(seen).equals(donor.figures()));
        assertThat(donor.travel(later)).isNotEqualTo(donor.figures());
        assertThat(files(asked)).containsExactlyElementsOf(first);
        DonorReport.ALL.stream()
                .filter(other -> !other.equals(donor))
                .forEach(other -> assertThat(List.of("json", "csv", "xlsx")).allSatisfy(format -> {
                    var refused = fin.get(other.path(agreement, "&format=" + format));
                    assertThat(refused.status()).as(refused.text()).isEqualTo(404);
                    assertThat(refused.code()).isEqualTo("not-found");
                }));
    }

    private static List<byte[]> files(String asked) {
        return Stream.of("json", "csv", "xlsx")
                .map(format -> office.as("FIN").get(asked + format))
                .map(answer -> {
                    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
                    return answer.response().body();
                })
                .toList();
    }

    @Test
    void an_administrator_makes_read_models_again_and_it_is_on_record_who_did() {
        var rebuild = Office.id("rebuild");
        var which = Map.of("rebuildId", rebuild);
        var all = Map.of("rebuildId", rebuild, "projections", List.of());
        assertThat(office.as("PM").post("/api/upkeep/start-rebuild", all).status())
                .isEqualTo(403);
        assertThat(office.as("ADM").post("/api/upkeep/end-rebuild", which).code())
                .isEqualTo("upkeep.no-such-rebuild");
        assertThat(office.as("ADM")
                        .post(
                                "/api/upkeep/start-rebuild",
                                Map.of("rebuildId", rebuild, "projections", List.of("diary")))
                        .code())
                .isEqualTo("upkeep.no-such-projection");
        office.must("ADM", "upkeep/start-rebuild", all);
        office.must("ADM", "upkeep/start-rebuild", all);
        var compared = Eventually.value(
                QuestionsIT::rebuild,
                seen -> seen.path("likeness").isObject() && seen.path("percent").asInt(-1) == 100);
        assertThat(compared.path("likeness").path("differences").asInt(-1)).isZero();
        assertThat(compared.path("likeness").path("documents").asInt(-1)).isPositive();

        var before = dossier("").path("content");
        office.must("ADM", "upkeep/switch-to-rebuild", Map.of("rebuildId", rebuild, "differencesMeant", false));
        assertThat(rebuild().path("switched").asBoolean(false)).isTrue();
        assertThat(dossier("").path("content")).isEqualTo(before);
        office.must("ADM", "upkeep/switch-back", which);
        assertThat(rebuild().path("switched").asBoolean(true)).isFalse();
        assertThat(dossier("").path("content")).isEqualTo(before);
        office.must("ADM", "upkeep/end-rebuild", which);
        assertThat(rebuild().isNull()).isTrue();

        var entries =
                office.as("AUD").get("/api/audit/streams/" + rebuild).body().path("entries");
        assertThat(entries.valueStream().map(entry -> entry.path("name").asString("")))
                .containsExactly(
                        "upkeep.rebuild-started.v1",
                        "upkeep.rebuild-switched-to.v1",
                        "upkeep.rebuild-switched-back.v1",
                        "upkeep.rebuild-ended.v1");
        assertThat(entries.valueStream()
                        .map(entry -> entry.path("by").path("roles").toString()))
                .containsOnly("[\"ADM\"]");
    }

    @Test
    void events_that_could_not_be_worked_on_are_listed_for_the_administrator_and_nobody_retries_what_is_not_there() {
        var adm = office.as("ADM");
        for (var letters : List.of("projection-letters", "reaction-letters")) {
            var listed = adm.get("/api/upkeep/" + letters);
            assertThat(listed.status()).as(listed.text()).isEqualTo(200);
            assertThat(listed.body().path("total").asInt(-1)).isZero();
            assertThat(office.as("CSL").get("/api/upkeep/" + letters).status()).isEqualTo(403);
        }
        for (var retry : List.of("retry-projections", "retry-reactions")) {
            assertThat(adm.post("/api/upkeep/" + retry, Map.of("stream", caseId))
                            .code())
                    .isEqualTo("upkeep.no-such-letter");
        }
        var discard = Map.of("position", 1, "ground", "OVERTAKEN", "reference", "a tale of Moussa");
        var refused = adm.post("/api/upkeep/discard-reaction", discard);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").get(0).path("pointer").asString(""))
                .isEqualTo("/reference");
    }

    private static Wrong wrong(String role, String path, String pointer) {
        return new Wrong(role, path, 400, "not-allowed", pointer);
    }

    private static Wrong unknown(String role, String path) {
        return new Wrong(role, path, 404, "not-found", "");
    }

    private static Wrong denied(String role, String path) {
        return new Wrong(role, path, 403, "security.role-not-permitted", "");
    }

    private static void assertRefused(List<Wrong> questions) {
        assertThat(questions).hasSizeGreaterThanOrEqualTo(10).allSatisfy(wrong -> {
            var answer = office.as(wrong.role()).get(wrong.path());
            var where = wrong.path() + ": " + answer.text();
            assertThat(answer.status()).as(where).isEqualTo(wrong.status());
            if (wrong.pointer().isEmpty()) {
                assertThat(answer.code()).as(where).isEqualTo(wrong.code());
                return;
            }
            assertThat(answer.code()).as(where).isEqualTo("malformed");
            var fault = answer.body().path("errors").get(0);
            assertThat(fault.path("pointer").asString("")).as(where).isEqualTo(wrong.pointer());
            assertThat(fault.path("code").asString("")).as(where).isEqualTo(wrong.code());
        });
    }

    private static JsonNode dossier(String how) {
        return office.as("CSL").get("/api/cases/" + caseId + how).body();
    }

    private static String status(JsonNode dossier) {
        return dossier.path("content").path("progress").path("status").asString("");
    }

    private static JsonNode asOf(String moment) {
        return office.as("PM").get("/api/programme/figures?asOf=" + moment).body();
    }

    private static JsonNode rebuild() {
        return office.as("ADM").get("/api/upkeep/read-models").body().path("rebuild");
    }
}
