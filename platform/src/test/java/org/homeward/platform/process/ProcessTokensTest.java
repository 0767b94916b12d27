package org.homeward.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProcessTokensTest {
    private static final String PROCESSOR = "policies";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ProcessDatabase database;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T10:00:00Z"));

    @BeforeEach
    void open_the_file() {
        database = ProcessDatabase.open(folder.resolve("process.db"));
    }

    @AfterEach
    void close_the_file() {
        database.close();
    }

    @Test
    void a_position_is_there_after_reopening() {
        of("one").initializeTokenSegments(PROCESSOR, 1, new GlobalSequenceTrackingToken(0));
        of("one").fetchToken(PROCESSOR, 0);
        of("one").storeToken(new GlobalSequenceTrackingToken(41), PROCESSOR, 0);
        reopen();
        assertThat(of("one").fetchSegments(PROCESSOR)).containsExactly(0);
        assertThat(of("one").fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(41));
    }

    @Test
    void before_the_first_event_there_is_no_position() {
        of("one").initializeTokenSegments(PROCESSOR, 1);
        assertThat(of("one").fetchToken(PROCESSOR, 0)).isNull();
    }

    @Test
    void initializing_again_forgets_nothing() {
        of("one").initializeTokenSegments(PROCESSOR, 1, new GlobalSequenceTrackingToken(7));
        of("one").initializeTokenSegments(PROCESSOR, 1, new GlobalSequenceTrackingToken(0));
        assertThat(of("one").fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    @Test
    void another_node_takes_a_claim_when_it_is_released_or_old() {
        of("one").initializeTokenSegments(PROCESSOR, 1, new GlobalSequenceTrackingToken(7));
        of("one").fetchToken(PROCESSOR, 0);
        refusesTo("two");
        of("one").releaseClaim(PROCESSOR, 0);
        of("two").fetchToken(PROCESSOR, 0);
        refusesTo("one");
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(9)));
        of("two").extendClaim(PROCESSOR, 0);
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(9)));
        refusesTo("one");
        now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(2)));
        assertThat(of("one").fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    @Test
    void who_has_lost_the_claim_stores_nothing() {
        of("one").initializeTokenSegments(PROCESSOR, 1, new GlobalSequenceTrackingToken(7));
        of("one").fetchToken(PROCESSOR, 0);
        assertThatThrownBy(() -> of("two").storeToken(new GlobalSequenceTrackingToken(8), PROCESSOR, 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> of("two").extendClaim(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
        of("two").deleteToken(PROCESSOR, 0);
        assertThat(of("one").fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
        of("one").deleteToken(PROCESSOR, 0);
        assertThat(of("one").fetchSegments(PROCESSOR)).isEmpty();
    }

    @Test
    void a_file_of_another_format_is_refused() throws SQLException {
        database.close();
        var file = folder.resolve("later.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 3");
        }
        assertThatThrownBy(() -> ProcessDatabase.open(file))
                .isInstanceOf(ProcessStoreUnavailable.class)
                .hasMessageContaining("later.db");
    }

    @Test
    void a_file_from_before_there_were_replays_is_read_on() throws SQLException {
        of("one").initializeTokenSegments(PROCESSOR, 1, new GlobalSequenceTrackingToken(7));
        database.close();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("process.db"));
                var statement = connection.createStatement()) {
            statement.execute("ALTER TABLE tokens DROP COLUMN replay_until");
            statement.execute("PRAGMA user_version = 1");
        }
        open_the_file();
        assertThat(of("one").fetchToken(PROCESSOR, 0)).isEqualTo(new GlobalSequenceTrackingToken(7));
    }

    private TokensInFile of(String node) {
        return new TokensInFile(database, node, now::get);
    }

    private void refusesTo(String node) {
        assertThatThrownBy(() -> of(node).fetchToken(PROCESSOR, 0)).isInstanceOf(UnableToClaimTokenException.class);
    }

    private void reopen() {
        database.close();
        open_the_file();
    }
}
