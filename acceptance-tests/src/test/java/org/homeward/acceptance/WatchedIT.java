package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What those who operate a server see of it: metrics, health, logs and traces, in none of which anybody is named. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchedIT {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SECRET_NAME = "Unmentionable";

    @TempDir
    static Path folder;

    private static final List<String> collected = new CopyOnWriteArrayList<>();
    private static HttpServer collector;
    private static Victim server;
    private static Metrics metrics;

    @BeforeAll
    static void start() throws IOException {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            collected.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        server = Victim.on(folder.resolve("data"), environment(), List.of()).start();
        metrics = new Metrics(server);
    }

    private static Map<String, String> environment() {
        return Map.of(
                "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                "ecs",
                "MANAGEMENT_OPENTELEMETRY_ENABLED",
                "true",
                "MANAGEMENT_TRACING_SAMPLING_PROBABILITY",
                "1.0",
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULEDELAY",
                "200ms",
                "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
                "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces");
    }

    @AfterAll
    static void stop() {
        server.close();
        collector.stop(0);
    }

    @Test
    void a_second_process_on_the_folder_is_refused_in_one_sentence_unless_it_may_run_beside_the_first() {
        var data = server.data().toString();
        var copy = folder.resolve("copy");

        refused("is in use by another Homeward process", "run", "--data", data, "--port", "0");
        refused("is not a demo's", "demo", "--data", data, "--port", "0");
        beside("password", "user", "add", "beside", "--role", "CSL", "--data", data);
        beside("beside  user-", "user", "list", "--data", data);
        beside("backed up and proved: ", "backup", "--data", data, "--to", copy.toString());
        refused("is not empty", "restore", "--from", copy.toString(), "--data", data);

        server.office().eligibleCase("Beside");
        refused("is in use by another Homeward process", "run", "--data", data, "--port", "0");
    }

    private static void refused(String why, String... arguments) {
        var second = Program.run(arguments);
        assertThat(second.exitCode()).as(second.text()).isNotZero();
        assertThat(second.lines()).singleElement().asString().contains(why);
    }

    private static void beside(String what, String... arguments) {
        var second = Program.run(arguments);
        assertThat(second.exitCode()).as(second.text()).isZero();
        assertThat(second.text()).contains(what);
    }

    @Test
    void metrics_are_shown_to_who_knows_their_token_and_to_nobody_else() {
        assertThat(metrics.page("").statusCode()).isEqualTo(401);
        assertThat(metrics.page("Bearer guessed").statusCode()).isEqualTo(401);
        assertThat(metrics.values()).isNotEmpty();
    }

    @Test
    void commands_are_counted_by_result_and_refusals_by_code() {
        var caseId = Office.id("case");
        var before = metrics.values();

        open(caseId, Map.of());
        open(Office.id("case"), Map.of());
        confirm(caseId, Map.of());
        confirm(caseId, Map.of("If-Match", "\"7\""));

        var after = metrics.values();
        assertThat(grown(before, after, "open-enquiry", "result=\"accepted\"", "code=\"none\""))
                .isEqualTo(2);
        assertThat(grown(before, after, "confirm-eligibility", "result=\"accepted\""))
                .isZero();
        assertThat(grown(before, after, "result=\"refused\"", "code=\"casework.not-possible-now\""))
                .isEqualTo(1);
        assertThat(grown(before, after, "confirm-eligibility", "result=\"stale\""))
                .isEqualTo(1);
    }

    @Test
    void appends_are_timed_and_what_follows_the_events_tells_how_far_it_is() {
        var before = metrics.values();

        open(Office.id("case"), Map.of());
        metrics.awaitQuiet();

        var after = metrics.values();
        assertThat(after.getOrDefault("homeward_append_seconds_count", 0.0))
                .isGreaterThan(before.getOrDefault("homeward_append_seconds_count", 0.0));
        assertThat(after)
                .containsEntry("homeward_processor_lag_events{processor=\"projections\"}", 0.0)
                .containsEntry("homeward_processor_lag_events{processor=\"policies\"}", 0.0)
                .containsEntry("homeward_processor_lag_events{processor=\"agenda\"}", 0.0)
                .containsEntry("homeward_dead_letters{processor=\"policies\"}", 0.0)
                .containsEntry("homeward_agenda_delay_seconds", 0.0)
                .containsKey("homeward_agenda_entries");
    }

    @Test
    void every_series_of_the_dashboard_is_there() {
        var caseId = Office.id("case");
        open(caseId, Map.of());
        confirm(caseId, Map.of());

        assertThat(Dashboard.series())
                .extracting(Dashboard.Series::name)
                .contains(
                        "homeward_command_seconds_count",
                        "homeward_append_seconds_sum",
                        "homeward_processor_lag_events",
                        "homeward_dead_letters",
                        "homeward_agenda_delay_seconds");
        var shown = metrics.values().keySet();
        assertThat(Dashboard.series())
                .allSatisfy(series -> assertThat(shown).as(series.toString()).anyMatch(series::has));
    }

    @Test
    void health_liveness_and_readiness_are_open_and_say_no_more_than_up() {
        for (var path : List.of("/health", "/health/liveness", "/health/readiness")) {
            var answer = server.api().get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body().path("status").asString("")).isEqualTo("UP");
            assertThat(answer.text()).doesNotContain("eventStore").doesNotContain("components");
        }
    }

    @Test
    void logs_are_structured_where_that_is_asked_for_and_name_nobody() {
        register(Office.id("case"));

        var logged = server.printed().stream()
                .filter(line -> line.startsWith("{"))
                .map(JSON::readTree)
                .toList();

        assertThat(logged)
                .isNotEmpty()
                .allMatch(line -> line.has("@timestamp"))
                .allMatch(line -> line.path("service").path("name").asString("").equals("homeward"));
        assertThat(server.printed()).noneMatch(line -> line.contains(SECRET_NAME));
        assertThat(metrics.values().keySet()).noneMatch(name -> name.contains(SECRET_NAME));
    }

    @Test
    void a_trace_of_request_and_command_goes_where_the_setting_says_and_names_nobody() {
        register(Office.id("case"));

        var seen = Eventually.value(() -> String.join("", collected), all -> all.contains("casework.register-migrant"));

        assertThat(seen).contains("homeward.command").contains("/api/{feature}/{command}");
        assertThat(seen).doesNotContain(SECRET_NAME);
    }

    private static void open(String caseId, Map<String, String> headers) {
        var body = Map.of("caseId", caseId, "channel", "WALK_IN", "receivedOn", Office.today());
        assertThat(server.api()
                        .post("/api/casework/open-enquiry", body, headers)
                        .status())
                .isEqualTo(200);
    }

    private static void confirm(String caseId, Map<String, String> headers) {
        var body = Map.of("caseId", caseId, "assessedOn", Office.today());
        assertThat(server.api()
                        .post("/api/casework/confirm-eligibility", body, headers)
                        .status())
                .isIn(409, 412);
    }

    /** A person whose name is secret; then the same in a request that cannot be read. */
    private static void register(String caseId) {
        open(caseId, Map.of());
        var body = new HashMap<>(Office.registration(caseId, Office.id("subject"), SECRET_NAME));
        assertThat(server.api().post("/api/casework/register-migrant", body).status())
                .isEqualTo(200);
        body.put("nationality", SECRET_NAME);
        assertThat(server.api().post("/api/casework/register-migrant", body).status())
                .isEqualTo(400);
    }

    private static double grown(Map<String, Double> before, Map<String, Double> after, String... labels) {
        return count(after, labels) - count(before, labels);
    }

    private static double count(Map<String, Double> values, String... labels) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith("homeward_command_seconds_count{"))
                .filter(value -> Arrays.stream(labels).allMatch(value.getKey()::contains))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
