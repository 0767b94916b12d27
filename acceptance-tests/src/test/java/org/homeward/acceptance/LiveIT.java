package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that listen to what happens. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveIT {
    private static final int STREAMS = 4;
    private static final int ENDED_WHEN_ASKED = 143;

    @TempDir
    static Path data;

    private static Server server;
    private static Office office;
    private static Api nurse;
    private static Api donor;
    private static String centre;

    @BeforeAll
    static void start() {
        server = Program.serve(data, "run");
        office = new Office(server);
        nurse = server.atQuestions("MED"); // how many streams a user may have is for each process to say
        donor = server.as("DON", "ITALY");
        centre = office.openCentre();
        Eventually.value(() -> office.as("SHM").get("/api/shelters/" + centre).status(), status -> status == 200);
    }

    @AfterAll
    static void an_open_stream_ends_with_the_server_and_does_not_keep_it_from_ending() {
        var stream = office.as("SHM").listen(live("shelters", centre), Map.of());
        assertThat(stream.next().name()).isEqualTo("at");

        server.close();

        assertThat(stream.next().name()).isEqualTo("end");
        assertThat(server.process().exitValue()).as("it ended by itself").isEqualTo(ENDED_WHEN_ASKED);
    }

    @Test
    void a_bed_that_is_assigned_is_told_with_id_and_position_and_nothing_else() {
        try (var stream = office.as("SHM").listen(live("shelters", centre), Map.of("Accept-Encoding", "gzip"))) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
            assertThat(stream.header("Content-Encoding")).isEmpty();
            assertThat(stream.header("Cache-Control")).contains("no-store");
            var first = stream.next();
            assertThat(first.name()).isEqualTo("at");

            office.requestBed(centre);

            var told = stream.next();
            assertThat(told.name()).isEqualTo("changed");
            assertThat(told.json().propertyNames()).containsExactlyInAnyOrder("id", "position");
            assertThat(told.json().path("id").asString()).isEqualTo(centre);
            assertThat(told.json().path("position").asLong())
                    .isGreaterThan(first.json().path("position").asLong())
                    .hasToString(told.id());
            var board = office.as("SHM").get("/api/shelters/" + centre).body();
            assertThat(board.path("position").asLong())
                    .isGreaterThanOrEqualTo(told.json().path("position").asLong());
        }
    }

    @Test
    void a_case_is_followed_without_a_word_about_the_person() {
        var caseId = office.eligibleCase("Kanoute");
        Eventually.value(() -> office.as("CSL").get("/api/cases/" + caseId).status(), status -> status == 200);
        try (var stream = office.as("CSL").listen(live("cases", caseId), Map.of())) {
            var first = stream.next();

            office.placeHold(caseId, "planted reason");

            var told = stream.next();
            assertThat(told.data()).isEqualTo("{\"id\":\"" + caseId + "\",\"position\":" + told.id() + "}");
            assertThat(first.json().path("id").asString()).isEqualTo(caseId);
        }
        try (var again = office.as("CSL").listen(live("cases", caseId), Map.of("Last-Event-ID", "1"))) {
            assertThat(again.next().name()).isEqualTo("at");
            assertThat(again.next().name()).isEqualTo("changed");
        }
    }

    @Test
    void who_may_not_see_it_and_who_asks_for_nothing_known_get_no_stream() {
        assertThat(refused(donor, live("shelters", centre))).isEqualTo("403 security.role-not-permitted");
        assertThat(refused(office.as("SHM"), live("agreements", Office.id("agreement"))))
                .isEqualTo("403 security.role-not-permitted");
        assertThat(refused(office.as("SHM"), live("shelters", Office.id("shelter"))))
                .isEqualTo("404 not-found");
        assertThat(refused(office.as("CSL"), live("cases", "nonsense"))).isEqualTo("404 not-found");
    }

    @Test
    void what_is_said_wrongly_is_answered_with_where_it_stands() {
        for (var what : List.of("shelters", "cases", "agreements")) {
            var there = live(what, Office.id(what.substring(0, what.length() - 1)));
            assertThat(fault(there + "?from=1", Map.of())).isEqualTo("400 from unknown");
            assertThat(fault(there + "?shoeSize=43", Map.of())).isEqualTo("400 shoeSize unknown");
            for (var seen : List.of("yesterday", "-1", "1.5", "9".repeat(19))) {
                assertThat(fault(there, Map.of("Last-Event-ID", seen))).isEqualTo("400 Last-Event-ID not-allowed");
            }
        }
    }

    @Test
    void what_names_nothing_that_the_listener_reaches_is_not_found() {
        var entrusted = office.eligibleCase("Camara");
        var ours = office.eligibleCase("Sidibe");
        office.must(
                "PM",
                "casework/entrust-case",
                Map.of(
                        "caseId",
                        entrusted,
                        "role",
                        "CSL",
                        "worker",
                        Tokens.idOf("samir"),
                        "entrustedOn",
                        Office.today()));
        Eventually.value(() -> office.as("PRO").get("/api/cases/" + ours).status(), status -> status == 200);
        Eventually.value(() -> office.as("CSL").get("/api/cases/" + entrusted).status(), status -> status == 404);

        assertThat(refused(server.as("CSL", "SEBHA"), live("cases", ours))).isEqualTo("404 not-found");
        assertThat(refused(office.as("CSL"), live("cases", entrusted))).isEqualTo("404 not-found");
        assertThat(refused(office.as("CSL"), live("cases", centre))).isEqualTo("404 not-found");
        assertThat(refused(office.as("SHM"), live("shelters", ours))).isEqualTo("404 not-found");
        assertThat(refused(office.as("SHM"), live("shelters", "x".repeat(400)))).isEqualTo("404 not-found");
        assertThat(refused(office.as("PM"), live("agreements", "nonsense"))).isEqualTo("404 not-found");
    }

    @Test
    void who_is_not_signed_in_gets_no_stream() {
        assertThat(refused(new Api(server.url(), () -> "nonsense"), live("shelters", centre)))
                .isEqualTo("401 security.bad-token");
    }

    @Test
    void more_streams_than_a_user_may_have_are_refused_until_one_is_closed() {
        var open = IntStream.range(0, STREAMS)
                .mapToObj(i -> nurse.listen(live("shelters", centre), Map.of()))
                .toList();
        assertThat(open).allMatch(stream -> stream.status() == 200);

        assertThat(refused(nurse, live("shelters", centre))).isEqualTo("429 live.too-many-streams");

        open.getFirst().close();
        var next = Eventually.value(
                () -> {
                    office.requestBed(centre); // the server notices who has gone when it has something to tell
                    return nurse.listen(live("shelters", centre), Map.of());
                },
                stream -> stream.status() == 200);
        assertThat(next.status()).isEqualTo(200);
        next.close();
        open.forEach(Listening::close);
    }

    private static String refused(Api somebody, String path) {
        try (var stream = somebody.listen(path, Map.of())) {
            return stream.status() + " " + stream.problem().path("code").asString("");
        }
    }

    private static String fault(String path, Map<String, String> headers) {
        try (var stream = office.as("PM").listen(path, headers)) {
            var error = stream.problem().path("errors").path(0);
            return stream.status() + " " + error.path("pointer").asString("") + " "
                    + error.path("code").asString("");
        }
    }

    private static String live(String what, String id) {
        return "/api/" + what + "/" + id + "/live";
    }
}
