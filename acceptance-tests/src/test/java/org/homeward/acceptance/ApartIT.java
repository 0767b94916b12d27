package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two command sides, two query sides and two consoles on shared stores are one system, also when some of them die. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApartIT {
    private static final long SEED = 2_009_02_06;
    private static final int SOME = 60;
    private static final int STREAMS = 6;

    @TempDir
    static Path data;

    private static Sides sides;
    private static Server server;
    private static Office office;
    private static Api worker;
    private static Kept kept;

    @BeforeAll
    static void start() {
        sides = Sides.start(data, Stores.addresses());
        server = sides.asServer(data);
        office = new Office(server);
        worker = server.as("worker", Kept.WORK, "TRIPOLI");
        kept = new Kept(worker, office);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_refusal_keeps_its_code_and_reason_whichever_process_is_asked() {
        for (var side : sides.commandSides()) {
            var asked = server.as("worker", Kept.WORK, side.port());
            for (var caseId : cases()) {
                office.must("OUT", "casework/open-enquiry", enquiry(caseId));

                var refused = asked.post(
                        "/api/casework/confirm-eligibility", Map.of("caseId", caseId, "assessedOn", Office.today()));
                assertThat(refused.status()).isEqualTo(409);
                assertThat(refused.code()).isEqualTo("casework.not-possible-now");
                assertThat(refused.body().path("nextSteps").toString()).contains("casework.register-migrant");

                var stale =
                        asked.post("/api/casework/register-migrant", registration(caseId), Map.of("If-Match", "\"7\""));
                assertThat(stale.status()).isEqualTo(412);
                assertThat(stale.code()).isEqualTo("stale-version");
                assertThat(stale.body().path("currentVersion").asLong(-1)).isZero();

                var denied = server.as("DON", "EU").post("/api/casework/open-enquiry", enquiry(Office.id("case")));
                assertThat(denied.status()).isEqualTo(403);
                assertThat(denied.code()).isEqualTo("security.role-not-permitted");
            }
        }
    }

    @Test
    void the_same_key_is_the_same_command_whichever_process_is_asked() {
        for (var caseId : cases()) {
            office.must("OUT", "casework/open-enquiry", enquiry(caseId));
            var key = Map.of("Idempotency-Key", Office.id("key"));
            var other = registration(caseId);
            other.put("language", "ara");
            var answers = sides.commandSides().stream()
                    .map(side -> server.as("worker", Kept.WORK, side.port()))
                    .map(asked -> asked.post("/api/casework/register-migrant", registration(caseId), key))
                    .toList();

            assertThat(answers).allMatch(answer -> answer.status() == 200);
            assertThat(answers.getFirst().body()).isEqualTo(answers.getLast().body());
            assertThat(worker.post("/api/casework/register-migrant", other, key).status())
                    .isEqualTo(422);
        }
    }

    @Test
    void who_is_erased_is_erased_in_every_process() {
        var caseId = Office.id("case");
        var person = Office.id("subject");
        office.must("OUT", "casework/open-enquiry", enquiry(caseId));
        office.must("REG", "casework/register-migrant", Office.registration(caseId, person, "Diabate"));
        var counsellors = sides.querySides().stream()
                .map(side -> server.as("CSL", List.of("CSL"), side.port()))
                .toList();
        for (var counsellor : counsellors) {
            assertThat(Eventually.value(() -> counsellor.get("/api/cases/" + caseId), shown -> says(shown, "Diabate"))
                            .text())
                    .contains("Diabate");
        }

        office.eraseIdentity(person);

        for (var counsellor : counsellors) {
            var shown =
                    Eventually.value(() -> counsellor.get("/api/cases/" + caseId), answer -> !says(answer, "Diabate"));
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.text()).doesNotContain("Diabate");
        }
        for (var side : sides.commandSides()) {
            var other = server.as("worker", Kept.WORK, side.port());
            var refused = Eventually.value(
                    () -> other.post(
                            "/api/casework/register-migrant",
                            Office.registration(Office.id("case"), person, "Diabate")),
                    answer -> answer.code().startsWith("privacy."));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).startsWith("privacy.");
        }
    }

    @Test
    void appends_to_axon_server_are_timed() {
        var before = appends();

        cases().forEach(caseId -> office.must("OUT", "casework/open-enquiry", enquiry(caseId)));

        assertThat(appends()).isGreaterThanOrEqualTo(before + STREAMS);
    }

    @Test
    void any_process_may_be_killed_under_load_and_nothing_acknowledged_is_lost_or_done_twice() {
        try (var writers = Writers.at(worker, SEED)) {
            writers.awaitCount(SOME);
            var password = server.addUser("leila", "AUD");
            var overdue = new ArrayList<String>();
            var recoveries = new ArrayList<Long>();
            var reminders = new ArrayList<Long>();
            for (var side : sides.all()) {
                side.kill();
                recoveries.add(NetworkTrial.recovered(writers, worker, enquiry -> opened(worker, enquiry)));
                writers.awaitCount(writers.count() + SOME);
                assertThat(signedIn(new Browsing(server), password, "leila")).isEqualTo("/");
                var asked = System.nanoTime();
                overdue.add(overdueCase());
                reminders.add(Duration.ofNanos(System.nanoTime() - asked).toMillis());
                side.start().awaitUp();
                writers.awaitCount(writers.count() + SOME);
            }
            writers.finish();
            assertThat(writers.unexpected()).isEmpty();
            assertThat(overdue).allSatisfy(ApartIT::assertOverdueIsRecordedOnce);

            var losses = kept.losses(writers.acknowledged());
            FaultReport.tell(
                    "kill -9 apart, each process under load",
                    recoveries.size(),
                    losses.size(),
                    "%d commands acknowledged, well again after %s, what was overdue recorded after %s"
                            .formatted(writers.count(), spread(recoveries), spread(reminders)));
            assertThat(losses).isEmpty();
        }
    }

    @Test
    void two_consoles_sign_people_in_and_when_one_is_killed_the_other_does() {
        var password = server.addUser("salma", "CSL");
        var browsers = List.of(new Browsing(server), new Browsing(server));
        for (var browser : browsers) {
            assertThat(signedIn(browser, password, "salma")).isEqualTo("/");
            assertThat(browser.get("/cases").uri().getPath()).isEqualTo("/cases");
        }
        var killed = sides.consoles().stream()
                .filter(console -> isAt(console, browsers.getFirst()))
                .findFirst()
                .orElseThrow();
        assertThat(isAt(killed, browsers.getLast())).isFalse();
        var published = sides.consoles().stream()
                .map(console -> server.as("CSL", List.of("CSL"), console.port()).get("/oauth2/jwks"))
                .map(Api.Answer::text)
                .distinct()
                .toList();
        assertThat(published).singleElement(STRING).contains("\"kid\"");

        killed.kill();

        assertThat(browsers.getLast().get("/cases").uri().getPath()).isEqualTo("/cases");
        assertThat(browsers.getFirst().get("/cases").uri().getPath()).isEqualTo("/sign-in");
        assertThat(signedIn(browsers.getFirst(), password, "salma")).isEqualTo("/cases");
        assertThat(isAt(killed, browsers.getFirst())).isFalse();
        killed.start().awaitUp();
    }

    private static boolean isAt(Side console, Browsing browser) {
        return browser.cookie(Front.CONSOLE).equals(Integer.toString(console.port()));
    }

    /** Where a user is after the sign-in. */
    private static String signedIn(Browsing browser, String password, String name) {
        return browser.signIn(name, password).uri().getPath();
    }

    /** Right after a kill a command side may still be held for one that answers, so it is sent until it is. */
    private static Api.Answer opened(Api worker, Map<String, Object> enquiry) {
        var key = Map.of("Idempotency-Key", Office.id("key"));
        return Eventually.value(
                () -> worker.post("/api/casework/open-enquiry", enquiry, key), answer -> answer.status() == 200);
    }

    /** The middle and the slowest of what took so many milliseconds. */
    static String spread(List<Long> millis) {
        var sorted = millis.stream().sorted().toList();
        return "%d ms (median) and %d ms (slowest)".formatted(sorted.get(sorted.size() / 2), sorted.getLast());
    }

    /** The agenda goes on: somebody registered long ago should have been screened long ago. */
    private static String overdueCase() {
        var caseId = Office.id("case");
        office.must("OUT", "casework/open-enquiry", enquiry(caseId));
        var longAgo = registration(caseId);
        longAgo.put("registeredOn", "2009-02-06");
        office.must("REG", "casework/register-migrant", longAgo);
        Eventually.value(() -> kept.events(caseId), events -> events.size() >= 3);
        return caseId;
    }

    private static void assertOverdueIsRecordedOnce(String caseId) {
        assertThat(kept.events(caseId)).hasSize(3).last().isEqualTo("casework.overdue-recorded.v1");
    }

    private static double appends() {
        return sides.commandSides().stream()
                .mapToDouble(
                        side -> new Metrics(side, data).values().getOrDefault("homeward_append_seconds_count", 0.0))
                .sum();
    }

    private static boolean says(Api.Answer answer, String text) {
        return answer.text().contains(text);
    }

    /** So many that not all of them are the same process's. */
    private static List<String> cases() {
        return IntStream.range(0, STREAMS).mapToObj(i -> Office.id("case")).toList();
    }

    private static Map<String, Object> registration(String caseId) {
        return new TreeMap<>(Office.registration(caseId, "subject-" + caseId.substring("case-".length()), "Keita"));
    }

    private static Map<String, Object> enquiry(String caseId) {
        return new HashMap<>(Map.of("caseId", caseId, "channel", "WALK_IN", "receivedOn", Office.today()));
    }
}
