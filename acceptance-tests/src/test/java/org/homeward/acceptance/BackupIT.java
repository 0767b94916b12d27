package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup is taken while people work, is proved when it is restored, and brings nobody back who was erased. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BackupIT {
    private static final String ERASED = "Erasable";
    private static final String STAYING = "Staying";

    private static final int OK = 0;
    private static final int OTHER_MANIFEST = 2;
    private static final int OTHER_HISTORY = 4;
    private static final int NOT_AS_BACKED_UP = 5;
    private static final long VERIFIER_BYTES = 60_000;

    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3};

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_before_a_backup_is_restored_and_who_was_erased_stays_erased() throws IOException {
        var erased = Office.id("case");
        var staying = Office.id("case");
        var scan = "/api/cases/" + staying + "/documents/" + Office.id("document");
        List<Writers.Acknowledged> beforeFirst;
        List<Writers.Acknowledged> all;
        try (var server = Victim.on(folder.resolve("data")).start()) {
            try (var writers = Writers.at(server.api(), 1)) {
                register(server.api(), staying, STAYING);
                register(server.api(), erased, ERASED);
                answered(server.api()
                        .put(
                                scan + "?person=" + person(staying) + "&kind=PHOTO&attachedOn=" + Office.today(),
                                "image/jpeg",
                                PHOTO));
                writers.awaitCount(60);
                beforeFirst = writers.acknowledged();
                succeeds("backup", "--data", path("data"), "--to", path("first"));
                writers.awaitCount(writers.count() + 30);
                writers.finish();
                all = writers.acknowledged();
            }
            assertThat(server.api().get("/api/cases/" + erased).text()).contains(ERASED);
            erase(server, erased);
            succeeds("backup", "--data", path("data"), "--to", path("second"));
        }

        assertThat(places(StoredFile.of(folder.resolve("first").resolve("store"))))
                .containsAll(beforeFirst.stream().map(BackupIT::place).toList());
        var manifests = verified();
        refusals();
        assertThat(told(NOT_AS_BACKED_UP, "first", manifests).lines()).contains("changed: store/events.db");
        succeeds(restore("restored", "--without-some-keys"));
        assertThat(StoredFile.of(folder.resolve("restored")).losses(all)).isEmpty();
        try (var server = Victim.again(folder.resolve("restored")).start()) {
            new Metrics(server).awaitQuiet();
            assertThat(server.api().get("/api/cases/" + staying).text()).contains(STAYING);
            assertThat(server.api().get(scan).response().body()).isEqualTo(PHOTO);
            var gone = server.api().get("/api/cases/" + erased);
            assertThat(gone.status()).isEqualTo(200);
            assertThat(gone.text()).doesNotContain(ERASED);
        }
        fails("is not empty", restore("restored", "--without-some-keys"));
    }

    /** An auditor verifies both backups without the platform; what was written down of the manifests of the first. */
    private List<String> verified() throws IOException {
        var first = told(OK, "first", List.of());
        var stored =
                StoredFile.of(folder.resolve("first").resolve("store")).rows().size();
        assertThat(first.text()).contains("  history   " + stored + " events, the last at position " + stored);

        var manifests = Auditor.manifestsIn(first);
        told(OK, "first", manifests);
        told(OTHER_MANIFEST, "second", manifests);
        told(OK, "second", Auditor.historyIn(first));
        told(OTHER_HISTORY, "first", Auditor.historyIn(told(OK, "second", List.of())));
        assertThat(Auditor.sizeOfVerifier()).isLessThan(VERIFIER_BYTES);
        return manifests;
    }

    private Program.Finished told(int exitCode, String backup, List<String> writtenDown) {
        var run = Auditor.verifies(folder.resolve(backup), writtenDown);
        assertThat(run.exitCode()).as(run.text()).isEqualTo(exitCode);
        return run;
    }

    /** Keys that are older than the events are not taken unasked, and a changed file is not taken at all. */
    private void refusals() throws IOException {
        fails("keys are older than the events", restore("refused"));
        var file = folder.resolve("first").resolve("store").resolve("events.db");
        var content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);
        fails("is not the file that was backed up", "restore", "--from", path("first"), "--data", path("refused"));
        assertThat(folder.resolve("refused")).doesNotExist();
    }

    private String[] restore(String data, String... more) {
        var arguments = new ArrayList<>(List.of(
                "restore",
                "--from",
                path("second"),
                "--keys-from",
                folder.resolve("first").resolve("keys").toString(),
                "--data",
                path(data)));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static void succeeds(String... arguments) {
        var finished = Program.run(arguments);
        assertThat(finished.exitCode()).as(finished.text()).isZero();
    }

    private static void fails(String why, String... arguments) {
        var finished = Program.run(arguments);
        assertThat(finished.exitCode()).isNotZero();
        assertThat(finished.text()).contains(why);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private static void register(Api api, String caseId, String family) {
        answered(api.post(
                "/api/casework/open-enquiry",
                Map.of("caseId", caseId, "channel", "WALK_IN", "receivedOn", Office.today())));
        answered(api.post("/api/casework/register-migrant", Office.registration(caseId, person(caseId), family)));
    }

    private static void erase(Victim server, String caseId) {
        answered(server.api()
                .post(
                        "/api/privacy/request-erasure",
                        Map.of(
                                "person",
                                person(caseId),
                                "groups",
                                List.of("IDENTITY"),
                                "ground",
                                "REQUEST_OF_PERSON",
                                "requestedOn",
                                Office.today())));
        answered(server.other("HOM")
                .post("/api/privacy/erase-subject", Map.of("person", person(caseId), "erasedOn", Office.today())));
    }

    private static void answered(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static String person(String caseId) {
        return "subject-" + caseId.substring("case-".length());
    }

    private static Set<String> places(StoredFile stored) {
        var places = new HashSet<String>();
        stored.rows().forEach(row -> places.add(row.stream() + "/" + row.sequence()));
        return places;
    }

    private static String place(Writers.Acknowledged one) {
        return one.stream() + "/" + one.version();
    }
}
