package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scans and photos that are put wrongly: each gets the documented status, code and, when it is malformed, pointer, and
 * changes nothing, neither what has happened nor the files that are kept.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsIT {
    private static final String JPEG = "image/jpeg";
    private static final byte[] PHOTO = photo("a face");
    private static final byte[] ANOTHER = photo("another face");
    private static final String ATTACH = "/api/casework/attach-document";

    @TempDir
    static Path data;

    private static Server server;
    private static Office office;
    private static String caseId;
    private static String person;
    private static String document;
    private static Api.Answer first;
    private static OnRecord before;
    private static List<Path> files;

    @BeforeAll
    static void a_photo_is_in_a_case() {
        server = Program.serve(data, "run");
        office = new Office(server);
        caseId = office.eligibleCase("Cisse");
        person = personOf(caseId);
        document = Office.id("document");
        first = office.as("REG").put(at(document) + about("PHOTO"), JPEG, PHOTO, key("first"));
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        before = settled();
        files = Traces.files(data.resolve("documents"));
        assertThat(files).hasSize(1);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void nothing_is_changed() {
        assertThat(settled()).isEqualTo(before);
        assertThat(Traces.files(data.resolve("documents"))).isEqualTo(files);
    }

    @Test
    void what_is_said_of_it_is_malformed() {
        var day = "&attachedOn=" + Office.today();
        assertFault(put("?kind=PHOTO" + day), "person", "missing");
        assertFault(put("?person=" + person + day), "kind", "missing");
        assertFault(put("?person=" + person + "&kind=PHOTO"), "attachedOn", "missing");
        assertFault(put(about("PHOTO") + "&shoeSize=43"), "shoeSize", "unknown");
        assertFault(put(about("PHOTO") + "&kind=PHOTO"), "kind", "not-allowed");
        assertFault(put(about("SELFIE")), "kind", "not-allowed");
        assertFault(put("?kind=PHOTO&person=" + caseId + day), "person", "not-allowed");
        assertFault(put("?kind=PHOTO&person=" + person + "&attachedOn=yesterday"), "attachedOn", "not-allowed");
        assertFault(put("?kind=PHOTO&person=" + person + "&attachedOn=1887-01-01"), "attachedOn", "not-allowed");
        assertFault(put("?kind=" + "x".repeat(401) + "&person=" + person + day), "kind", "not-allowed");
    }

    @Test
    void the_file_is_not_what_it_should_be() {
        var there = at(Office.id("document")) + about("PHOTO");
        assertFault(office.as("REG").put(there, "image/gif", PHOTO), "Content-Type", "wrong-type");
        assertFault(office.as("REG").put(there, "image/png", PHOTO), "", "not-allowed");
        assertFault(office.as("REG").put(there, JPEG, new byte[0]), "", "not-allowed");
        assertDenied(office.as("REG").put(there, JPEG, new byte[2 * 1024 * 1024 + 1]), 413, "too-large");
    }

    @Test
    void the_headers_say_what_none_of_their_kind_says() {
        assertFault(putSaying(Map.of("If-Match", "\"newest\"")), "If-Match", "wrong-type");
        assertFault(putSaying(key("k".repeat(256))), "Idempotency-Key", "not-allowed");
        assertFault(putSaying(Map.of("Purpose", "CURIOSITY")), "Purpose", "wrong-type");
    }

    @Test
    void the_sender_may_not() {
        var there = at(Office.id("document"));
        assertDenied(office.as("FIN").put(there + about("PHOTO"), JPEG, PHOTO), 403, "security.role-not-permitted");
        assertDenied(
                office.as("REG").put(there + about("MEDICAL_FORM"), JPEG, PHOTO), 403, "security.group-not-permitted");
        assertDenied(server.as("REG", "SEBHA").put(there + about("PHOTO"), JPEG, PHOTO), 403, "security.other-office");
        assertDenied(
                new Api(server.url(), () -> "nonsense").put(there + about("PHOTO"), JPEG, PHOTO),
                401,
                "security.bad-token");
    }

    @Test
    void the_ids_name_nothing() {
        var said = about("PHOTO");
        assertDenied(office.as("REG").put(at("nonsense") + said, JPEG, PHOTO), 404, "not-found");
        assertDenied(office.as("REG").put(at(Office.id("case")) + said, JPEG, PHOTO), 404, "not-found");
        assertDenied(
                office.as("REG").put("/api/cases/nonsense/documents/" + document + said, JPEG, PHOTO),
                404,
                "not-found");
        var stranger = said.replace(person, Office.id("subject"));
        assertDenied(office.as("REG").put(at(Office.id("document")) + stranger, JPEG, PHOTO), 404, "not-found");
    }

    @Test
    void the_version_is_stale() {
        assertStale(putSaying(Map.of("If-Match", "\"0\"")));
        assertStale(office.as("REG").post(ATTACH, attachment(), Map.of("If-Match", "\"0\"")));
    }

    @Test
    void another_office_refers_to_a_file_that_is_kept() {
        assertDenied(server.as("REG", "SEBHA").post(ATTACH, attachment()), 403, "security.other-office");
    }

    @Test
    void it_is_put_again() {
        var there = at(document) + about("PHOTO");
        assertThat(office.as("REG").put(there, JPEG, PHOTO).body()).isEqualTo(first.body());
        assertThat(office.as("REG").put(there, JPEG, PHOTO, key("first")).body())
                .isEqualTo(first.body());
        assertDenied(office.as("REG").put(there, JPEG, ANOTHER, key("first")), 422, "key-reused");
        assertDenied(
                office.as("REG").put(at(Office.id("document")) + about("PHOTO"), JPEG, PHOTO, key("first")),
                422,
                "key-reused");
    }

    @Test
    void a_rule_refuses_it_on_record() {
        var later = at(document) + about("PHOTO");
        assertRefused(office.as("REG").put(later, JPEG, ANOTHER), "casework.document-id-taken");
        var unknown = "/api/cases/" + Office.id("case") + "/documents/" + Office.id("document");
        assertRefused(office.as("REG").put(unknown + about("PHOTO"), JPEG, PHOTO), "casework.not-possible-now");
    }

    private static void assertRefused(Api.Answer answer, String code) {
        assertDenied(answer, 409, code);
        var refused = settled();
        assertThat(refused).isEqualTo(before.withRefusals(1, refused));
        before = refused;
    }

    private static void assertStale(Api.Answer answer) {
        assertDenied(answer, 412, "stale-version");
        assertThat(answer.body().path("currentVersion")).isEqualTo(first.body().path("version"));
    }

    private static Api.Answer put(String said) {
        return office.as("REG").put(at(Office.id("document")) + said, JPEG, PHOTO);
    }

    private static Api.Answer putSaying(Map<String, String> headers) {
        return office.as("REG").put(at(Office.id("document")) + about("PHOTO"), JPEG, ANOTHER, headers);
    }

    /** The command that refers to the file that is kept. */
    private static Map<String, Object> attachment() {
        var body = new TreeMap<String, Object>();
        body.put("caseId", caseId);
        body.put("person", person);
        body.put("documentId", document);
        body.put("kind", "PHOTO");
        body.put(
                "file",
                Map.of("sha256", files.getFirst().getFileName().toString(), "format", "JPEG", "size", PHOTO.length));
        body.put("attachedOn", Office.today());
        return body;
    }

    private static String at(String documentId) {
        return "/api/cases/" + caseId + "/documents/" + documentId;
    }

    private static String about(String kind) {
        return "?person=" + person + "&kind=" + kind + "&attachedOn=" + Office.today();
    }

    private static Map<String, String> key(String key) {
        return Map.of("Idempotency-Key", key);
    }

    private static String personOf(String id) {
        return Eventually.value(
                () -> office.as("PM")
                        .get("/api/cases/" + id)
                        .body()
                        .path("content")
                        .path("person")
                        .path("id")
                        .asString(""),
                found -> !found.isEmpty());
    }

    private static OnRecord settled() {
        return OnRecord.settled(office.as("AUD"));
    }

    private static byte[] photo(String of) {
        var start = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
        var rest = of.getBytes(StandardCharsets.UTF_8);
        var all = new byte[start.length + rest.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }

    private static void assertFault(Api.Answer answer, String pointer, String code) {
        assertDenied(answer, 400, "malformed");
        var fault = answer.body().path("errors").get(0);
        assertThat(fault.path("pointer").asString("none")).isEqualTo(pointer);
        assertThat(fault.path("code").asString("")).isEqualTo(code);
    }

    private static void assertDenied(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    }
}
