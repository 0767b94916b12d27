package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is personal stands in clear in no file, in nothing printed and in no answer to whoever may not read it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlantedNamesIT {
    private static final Traces PERSONAL = new Traces(Planted.WORDS);
    private static final Traces CLEAR = new Traces(List.of(Planted.TITLE));

    /** What each role finds in the case of what was planted. */
    private static final Map<String, List<String>> READABLE = Map.of(
            "REG", List.of(Planted.GIVEN, Planted.RECTIFIED, Planted.PASSPORT, Planted.GUARDIAN),
            "CSL", List.of(Planted.GIVEN, Planted.RECTIFIED, Planted.PASSPORT, Planted.PHONE, Planted.GUARDIAN),
            "MED", List.of(Planted.GIVEN, Planted.RECTIFIED, Planted.PASSPORT, Planted.DIAGNOSIS),
            "DOC", List.of(Planted.GIVEN, Planted.RECTIFIED, Planted.PASSPORT),
            "PRO",
                    List.of(
                            Planted.GIVEN,
                            Planted.RECTIFIED,
                            Planted.PASSPORT,
                            Planted.THREAT,
                            Planted.PHONE,
                            Planted.GUARDIAN));

    private static final List<String> IDENTITY =
            List.of(Planted.GIVEN, Planted.FAMILY, Planted.RECTIFIED, Planted.PASSPORT, Planted.REASON);
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
    }

    @AfterAll
    static void remove() throws IOException {
        try (var files = Files.walk(stopped)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** A registrar corrects the name in the console; others open the page; somebody types a name as a user. */
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
        for (var role : List.of("REG", "PM", "AUD")) {
            var browser = signedIn(server, role);
            ANSWERS.merge(role, browser.get(page).body() + browser.get("/cases").body(), String::concat);
        }
        new Browsing(server).signIn(Planted.MISTYPED.toLowerCase(Locale.ROOT), Planted.MISTYPED);
    }

    private static Browsing signedIn(Server server, String role) {
        var name = "desk." + role.toLowerCase(Locale.ROOT) + PASSWORDS.size();
        var password = server.addUser(name, role);
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
        var paths = List.of(
                "cases",
                "cases?name=" + Planted.FAMILY,
                "cases/ID",
                "cases/ID/timeline",
                "waiting-list",
                "programme/figures",
                "programme/overview",
                "agreements",
                "shelters",
                "reports",
                "reports/spending",
                "reports/eu",
                "reports/eu?format=csv",
                "audit/streams/ID",
                "audit/refusals",
                "audit/history-hash",
                "privacy/subjects/PERSON/reads");
        for (var role : List.of("REG", "PM")) {
            var found =
                    office.as(role).get("/api/cases?name=" + Planted.RECTIFIED).body();
            FOUND_BY_NAME.put(role, found.path("rows").size());
        }
        var roles = new ArrayList<>(NO_READERS);
        roles.addAll(AT_MOST.keySet());
        for (var role : roles) {
            for (var path : paths) {
                var answer = office.as(role)
                        .get("/api/" + path.replace("ID", planted.caseId()).replace("PERSON", planted.person()));
                ANSWERS.merge(role, answer.text() + answer.response().headers().map(), String::concat);
            }
        }
    }

    private static List<String> secrets() {
        var secrets = new ArrayList<>(Planted.WORDS);
        secrets.addAll(PASSWORDS);
        return secrets;
    }

    @Test
    void a_word_that_is_no_secret_is_found_in_the_event_store_and_in_the_read_store() {
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
    void a_name_finds_a_person_only_for_who_may_read_names() {
        assertThat(FOUND_BY_NAME.get("REG")).isOne();
        assertThat(FOUND_BY_NAME.get("PM")).isZero();
    }
}
