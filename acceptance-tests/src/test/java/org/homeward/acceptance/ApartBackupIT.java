package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/**
 * The stores of many processes are saved while people work, as the runbook says, and restored when they are gone: what was
 * acknowledged before is there, the history is the same, and who was erased stays erased under older keys.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApartBackupIT {
    private static final long SEED = 2_009_02_06;
    private static final int SOME = 60;
    private static final String ERASED = "Erasable";
    private static final String STAYING = "Staying";

    private final Addresses stores = Stores.addresses();
    private final String staying = Office.id("case");
    private final String erased = Office.id("case");

    @TempDir
    Path folder;

    /** What there was, and what was saved of it. */
    private record Before(
            SavedAxonServer events,
            SavedDatabase process,
            SavedDatabase keys,
            JsonNode history,
            Map<String, Long> acknowledged) {}

    @Test
    void what_was_acknowledged_before_a_backup_is_restored_and_who_was_erased_stays_erased() throws Exception {
        var restart = RestartCommand.ofAxonServer();
        assumeTrue(restart.isPresent(), RestartCommand.NOT_RUN);
        assumeTrue(!Addresses.folders().isEmpty(), Addresses.NOT_LOOKED_INTO);
        var before = worked();
        var aside = before.events().putBack();
        restart.orElseThrow().begin().run();
        FileSystemUtils.deleteRecursively(aside);
        before.process().putBack();
        before.keys().putBack();
        SavedDatabase.drop(stores.mongo(), Addresses.name("read"));
        restored(before);
    }

    /** People work; keys are saved, somebody is erased, and while people work on all else is saved. */
    private Before worked() {
        try (var sides = Sides.start(folder.resolve("sides"), stores)) {
            var office = new Office(sides.asServer(folder.resolve("sides")));
            register(office, staying, STAYING);
            register(office, erased, ERASED);
            var keys = SavedDatabase.of(stores.mongo(), Addresses.name("keys"));
            office.eraseIdentity(person(erased));
            var head = history(office, "").path("position").asLong();
            var worker = sides.asServer(folder.resolve("sides")).as("worker", Kept.WORK, "TRIPOLI");
            try (var writers = Writers.at(worker, SEED)) {
                writers.awaitCount(SOME);
                var process = SavedDatabase.of(stores.mongo(), Addresses.name("process"));
                var acknowledged = Kept.latest(writers.acknowledged());
                var events = SavedAxonServer.of(stores, folder.resolve("saved"));
                writers.awaitCount(writers.count() + SOME);
                writers.finish();
                assertThat(writers.unexpected()).as(sides::faults).isEmpty();
                assertThat(shown(office, erased, "REGISTERED"))
                        .contains("REGISTERED")
                        .doesNotContain(ERASED);
                return new Before(events, process, keys, history(office, "?asOf=" + head), acknowledged);
            }
        }
    }

    private void restored(Before before) {
        try (var sides = Sides.again(folder.resolve("sides"), stores)) {
            var server = sides.asServer(folder.resolve("sides"));
            var office = new Office(server);
            var kept = new Kept(server.as("worker", Kept.WORK, "TRIPOLI"), office);
            var losses = before.acknowledged().entrySet().stream()
                    .filter(stream -> kept.events(stream.getKey()).size() <= stream.getValue())
                    .toList();
            FaultReport.tell(
                    "backup and restore, apart",
                    1,
                    losses.size(),
                    before.acknowledged().size() + " streams, saved while eight people wrote");
            assertThat(losses).as(sides::faults).isEmpty();
            assertThat(history(
                            office, "?asOf=" + before.history().path("position").asLong()))
                    .isEqualTo(before.history());
            assertThat(shown(office, staying, STAYING)).contains(STAYING);
            assertThat(shown(office, erased, "REGISTERED"))
                    .contains("REGISTERED")
                    .doesNotContain(ERASED);
            register(office, Office.id("case"), "Later");
        }
    }

    private static String shown(Office office, String caseId, String wanted) {
        return Eventually.value(
                () -> office.as("REG").get("/api/cases/" + caseId).text(), text -> text.contains(wanted));
    }

    private static JsonNode history(Office office, String asOf) {
        return office.as("AUD").get("/api/audit/history-hash" + asOf).body();
    }

    private static void register(Office office, String caseId, String family) {
        office.must(
                "OUT",
                "casework/open-enquiry",
                Map.of("caseId", caseId, "channel", "WALK_IN", "receivedOn", Office.today()));
        office.must("REG", "casework/register-migrant", Office.registration(caseId, person(caseId), family));
    }

    private static String person(String caseId) {
        return "subject-" + caseId.substring("case-".length());
    }
}
