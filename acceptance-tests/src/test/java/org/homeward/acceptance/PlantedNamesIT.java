package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homeward.acceptance.Questions.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What is personal stands in clear in no file, in nothing printed and in no answer to whoever may not read it. Every role
 * asks every question of the description that the server publishes, and opens every page that it finds in the console.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedNamesIT {
    private static final Traces PERSONAL = new Traces(Planted.WORDS);
    private static final Traces CLEAR = new Traces(List.of(Planted.TITLE));

    /** What each role finds in the case of what was planted. */
    private static final Map<String, List<String>> READABLE = Map.of(
            "REG", List.of(Planted.GIVEN, Planted.RECTIFIED, Planted.PASSPORT, Planted.SCANNED, Planted.GUARDIAN),
            "CSL",
                    List.of(
                            Planted.GIVEN,
                            Planted.RECTIFIED,
                            Planted.PASSPORT,
                            Planted.SCANNED,
                            Planted.PHONE,
                            Planted.GUARDIAN),
            "MED", List.of(Planted.GIVEN, Planted.RECTIFIED, Planted.PASSPORT, Planted.SCANNED, Planted.DIAGNOSIS),
            "DOC", List.of(Planted.GIVEN, Planted.RECTIFIED, Planted.PASSPORT, Planted.SCANNED),
            "PRO",
                    List.of(
                            Planted.GIVEN,
                            Planted.RECTIFIED,
                            Planted.PASSPORT,
                            Planted.SCANNED,
                            Planted.THREAT,
                            Planted.PHONE,
                            Planted.GUARDIAN));

    private static final List<String> IDENTITY = List.of(
            Planted.GIVEN, Planted.FAMILY, Planted.RECTIFIED, Planted.PASSPORT, Planted.SCANNED, Planted.REASON);
    private static final List<String> CONTACT = List.of(Planted.GUARDIAN);
    private static final List<String> CIRCUMSTANCES = List.of(Planted.PHONE);
    private static final List<String> MEDICAL = List.of(Planted.DIAGNOSIS);
    private static final List<String> PROTECTION = List.of(Planted.THREAT, Planted.HOLD);

    /** What each role may be shown at most. */
    private static final Map<String, List<List<String>>> AT_MOST = Map.ofEntries(
            Map.entry("REG", List.of(IDENTITY, CONTACT)),
            Map.entry("CSL", List.of(IDENTITY, CONTACT, CIRCUMSTANCES)),
            Map.entry("PRO", List.of(IDENTITY, CONTACT, CIRCUMSTANCES, PROTECTION)),
            Map.entry("CPO", List.of(IDENTITY, CONTACT, CIRCUMSTANCES, PROTECTION)),
            Map.entry("MED", List.of(IDENTITY, MEDICAL)),
            Map.entry("DOC", List.of(IDENTITY)),
            Map.entry("MOV", List.of(IDENTITY)),
            Map.entry("RIO", List.of(IDENTITY, CONTACT)),
            Map.entry("DPO", List.of(IDENTITY, CONTACT)));

    private static final List<String> NO_READERS =
            List.of("PM", "FIN", "HOM", "AUD", "DON", "SHM", "SHW", "OUT", "ADM");

    @TempDir
    static Path folder;

    private static final Map<String, String> ANSWERS = new TreeMap<>();
    private static final Map<String, Set<String>> ANSWERED = new TreeMap<>();
    private static final Map<String, Set<String>> OPENED = new TreeMap<>();
    private static final Set<String> LOOKED_INTO = new TreeSet<>();
    private static final List<String> PASSWORDS = new ArrayList<>();
    private static List<String> whileRunning = List.of();
    private static List<String> printed = List.of();
    private static final Map<String, Integer> FOUND_BY_NAME = new TreeMap<>();
    private static Planted planted;
    private static Path stopped;

    @BeforeAll
    static void plant() throws IOException {
        var data = folder.resolve("data");
        var temporary = Files.createDirectory(folder.resolve("tmp"));
        var environment = Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        try (var server = Program.serve(environment, data, "run")) {
            var office = new Office(server);
            planted = new Planted(office).work();
            console(server);
            ask(office);
            whileRunning = new Traces(secrets()).under(folder);
            printed = server.printed();
        }
        stopped = StoppedFolder.copy(
                folder, Files.createDirectory(folder.resolveSibling("stopped-" + folder.getFileName())));
        for (var store : Addresses.folders()) {
            StoppedFolder.copy(store, Files.createTempDirectory(stopped, "store-"));
        }
    }

    @AfterAll
    static void remove() throws IOException {
        try (var files = Files.walk(stopped)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A registrar corrects the name in the console; all roles open all pages; somebody types a name as a user. */
    private static void console(Server server) {
        var page = "/cases/" + planted.caseId();
        var registrar = signedIn(server, "REG");
        var step = page + "/steps/casework/rectify-identity";
        var corrected = registrar.fill(
                step,
                Map.of(
                        "name/given",
                        Planted.GIVEN,
                        "name/family",
                        Planted.RECTIFIED,
                        "birthDate",
                        "1985-03-02",
                        "reason",
                        Planted.REASON,
                        "rectifiedOn",
                        Office.today()));
        assertThat(corrected.uri().getPath()).isEqualTo(page);
        for (var role : roles()) {
            open(role, signedIn(server, role));
        }
        new Browsing(server).signIn(Planted.MISTYPED.toLowerCase(Locale.ROOT), Planted.MISTYPED);
    }

    private static void open(String role, Browsing browser) {
        var pages = new Pages(browser)
                .from(List.of(
                        "/",
                        "/cases",
                        "/cases?q=" + Planted.RECTIFIED,
                        "/cases/" + planted.caseId(),
                        "/cases/" + planted.caseId() + "/steps/casework/rectify-identity",
                        "/cases/new",
                        "/agreements",
                        "/agreements/" + planted.agreement(),
                        "/agreements/new",
                        "/shelters",
                        "/shelters/" + planted.centre()));
        pages.forEach((path, page) -> {
            ANSWERS.merge(role, page, String::concat);
            if (page.startsWith("200")) {
                OPENED.computeIfAbsent(path, p -> new TreeSet<>()).add(role);
            }
        });
    }

    private static List<String> roles() {
        var roles = new ArrayList<>(NO_READERS);
        roles.addAll(AT_MOST.keySet());
        return roles;
    }

    private static Browsing signedIn(Server server, String role) {
        var name = "desk." + role.toLowerCase(Locale.ROOT) + PASSWORDS.size();
        var password = server.addUserOf(role.equals("DON") ? "EU" : "TRIPOLI", name, role);
        PASSWORDS.add(password);
        var browser = new Browsing(server);
        assertThat(browser.signIn(name, password).uri().getPath()).isEqualTo("/");
        return browser;
    }

    /** Every role asks everything there is to ask. */
    private static void ask(Office office) {
        Eventually.value(
                () -> office.as("REG").get("/api/cases/" + planted.caseId()).text(),
                text -> text.contains(Planted.RECTIFIED));
        for (var role : List.of("REG", "PM")) {
            var found =
                    office.as(role).get("/api/cases?name=" + Planted.RECTIFIED).body();
            FOUND_BY_NAME.put(role, found.path("rows").size());
        }
        var questions = questions(office.as("ADM").get("/api/openapi.json").body());
        for (var role : roles()) {
            for (var question : questions) {
                question.addresses().forEach(address -> ask(office.as(role), role, question, address));
            }
        }
    }

    private static List<Question> questions(JsonNode description) {
        var known = new HashMap<>(planted.known());
        known.put("streamId", List.of(planted.caseId(), planted.person(), planted.agreement(), planted.activity()));
        known.put("template", List.of("eu", "italy", "uk"));
        var choices = Map.of(
                "name", List.of(Planted.FAMILY, Planted.RECTIFIED),
                "asOf", List.of(Office.today()),
                "format", List.of("json", "csv", "xlsx"));
        return new Questions(description, known, choices).all();
    }

    private static void ask(Api somebody, String role, Question question, String address) {
        if (question.live()) {
            try (var stream = somebody.listen(address, Map.of())) {
                keep(
                        role,
                        question,
                        stream.status(),
                        stream.status() == 200
                                ? stream.next().data()
                                : stream.problem().toString());
            }
        } else {
            var answer = somebody.get(address);
            keep(
                    role,
                    question,
                    answer.status(),
                    readable(answer) + answer.response().headers().map());
        }
    }

    private static void keep(String role, Question question, int status, String text) {
        ANSWERS.merge(role, text, String::concat);
        var answered = ANSWERED.computeIfAbsent(question.path(), path -> new TreeSet<>());
        if (status == 200) {
            answered.add(role);
        }
    }

    /** The text of an answer; of a packed one, that of everything in it. */
    private static String readable(Api.Answer answer) {
        if (!answer.text().startsWith("PK")) {
            return answer.text();
        }
        var inside = Unpacked.of(answer.response().body());
        LOOKED_INTO.addAll(inside.keySet());
        return inside.toString();
    }

    private static List<String> secrets() {
        var secrets = new ArrayList<>(Planted.WORDS);
        secrets.addAll(PASSWORDS);
        return secrets;
    }

    @Test
    void a_word_that_is_no_secret_is_found_in_the_event_store_and_in_the_read_store() {
        assumeTrue(!Stores.areUsed() || !Addresses.folders().isEmpty(), Addresses.NOT_LOOKED_INTO);
        assertThat(CLEAR.filesUnder(stopped))
                .anyMatch(file -> file.contains("events"))
                .anyMatch(file -> file.endsWith(".mv.plain"));
    }

    @Test
    void a_planted_word_is_found_however_it_is_written() throws IOException {
        var word = Planted.DIAGNOSIS;
        var utf16 = word.getBytes(StandardCharsets.UTF_16BE);
        for (var before = 0; before < 3; before++) {
            var bytes = ("x".repeat(before) + word + "y").getBytes(StandardCharsets.UTF_8);
            assertThat(PERSONAL.in(bytes)).isNotEmpty();
            assertThat(PERSONAL.in(Base64.getEncoder().encodeToString(bytes))).isNotEmpty();
            assertThat(PERSONAL.in(HexFormat.of().formatHex(bytes))).isNotEmpty();
        }
        assertThat(PERSONAL.in(utf16)).isNotEmpty();
        assertThat(PERSONAL.in("leishmaniasis")).isEmpty();
    }

    @Test
    void no_file_of_a_running_server_holds_a_planted_word() {
        assertThat(whileRunning).isEmpty();
    }

    @Test
    void no_file_of_a_stopped_server_holds_a_planted_word() {
        assertThat(new Traces(secrets()).under(stopped)).isEmpty();
    }

    @Test
    void nothing_printed_holds_a_planted_word() {
        assertThat(printed).isNotEmpty();
        assertThat(new Traces(secrets()).in(String.join("\n", printed))).isEmpty();
    }

    @Test
    void no_answer_to_what_was_not_done_repeats_a_planted_word() {
        assertThat(planted.notDone())
                .allSatisfy(answer -> assertThat(PERSONAL.in(answer.text())).isEmpty())
                .allSatisfy(answer -> assertThat(
                                PERSONAL.in(answer.response().headers().map().toString()))
                        .isEmpty());
    }

    @Test
    void roles_without_the_right_are_shown_no_planted_word() {
        assertThat(NO_READERS)
                .allSatisfy(role -> assertThat(PERSONAL.in(ANSWERS.getOrDefault(role, "")))
                        .as(role)
                        .isEmpty());
    }

    @Test
    void roles_with_a_right_are_shown_what_it_covers_and_nothing_else() {
        READABLE.forEach((role, words) -> {
            var answers = ANSWERS.getOrDefault(role, "");
            assertThat(words).as(role).allSatisfy(word -> assertThat(answers).contains(word));
        });
        AT_MOST.forEach((role, groups) -> {
            var others = new ArrayList<>(Planted.WORDS);
            groups.forEach(others::removeAll);
            assertThat(new Traces(others).in(ANSWERS.getOrDefault(role, "")))
                    .as(role)
                    .isEmpty();
        });
    }

    @Test
    void every_question_was_answered_to_somebody_and_what_was_packed_was_looked_into() {
        assertThat(ANSWERED)
                .hasSizeGreaterThan(25)
                .allSatisfy((question, roles) -> assertThat(roles).as(question).isNotEmpty());
        assertThat(LOOKED_INTO).contains("xl/worksheets/sheet1.xml");
    }

    @Test
    void every_role_opened_the_first_page_and_those_it_may_see() {
        assertThat(OPENED.get("/")).containsAll(roles());
        assertThat(OPENED.get("/cases/" + planted.caseId())).contains("REG", "CSL", "PM", "DPO");
        assertThat(OPENED.get("/agreements/" + planted.agreement())).contains("PM", "FIN");
        assertThat(OPENED.get("/shelters/" + planted.centre())).contains("SHM");
        assertThat(OPENED.keySet().stream().filter(path -> path.contains("/steps/")))
                .hasSizeGreaterThan(10);
    }

    @Test
    void a_name_finds_a_person_only_for_who_may_read_names() {
        assertThat(FOUND_BY_NAME.get("REG")).isOne();
        assertThat(FOUND_BY_NAME.get("PM")).isZero();
    }
}
