package org.homeward.platform.process;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.homeward.platform.axon.ReadPosition;
import org.homeward.platform.sqlite.Statements;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how far each processor has read, and up to where it reads for a second time. A node takes its own claims
 * again at once, those of another node when they are old.
 */
public final class TokensInFile implements TokenStore {
    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final String NOBODY = "";

    private final ProcessDatabase database;
    private final String node;
    private final InstantSource clock;

    /** The tokens that this node claims. */
    public TokensInFile(ProcessDatabase database, String node, InstantSource clock) {
        this.database = database;
        this.node = node;
        this.clock = clock;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        initializeTokenSegments(processor, segments, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken token) {
        for (var segment = 0; segment < segments; segment++) {
            initializeSegment(token, processor, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        database.write(statements -> statements.update("""
                INSERT INTO tokens (processor, segment, owner, claimed_millis, position, replay_until)
                VALUES (?, ?, ?, 0, ?, ?) ON CONFLICT DO NOTHING""", insert -> {
            insert.setString(1, processor);
            insert.setInt(2, segment);
            insert.setString(3, NOBODY);
            position(insert, 4, token);
        }));
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        var stored = database.write(statements -> statements.update("""
                UPDATE tokens SET position = ?, replay_until = ?, claimed_millis = ?
                WHERE processor = ? AND segment = ? AND owner = ?""", update -> {
            position(update, 1, token);
            update.setLong(3, clock.millis());
            mine(update, 4, processor, segment);
        }));
        requireMine(stored, processor, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        return database.write(statements -> claim(statements, processor, segment))
                .token();
    }

    @Override
    public void extendClaim(String processor, int segment) {
        var extended = database.write(statements -> statements.update(
                "UPDATE tokens SET claimed_millis = ? WHERE processor = ? AND segment = ? AND owner = ?", update -> {
                    update.setLong(1, clock.millis());
                    mine(update, 2, processor, segment);
                }));
        requireMine(extended, processor, segment);
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        changeMine(
                "UPDATE tokens SET owner = '' WHERE processor = ? AND segment = ? AND owner = ?", processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        changeMine("DELETE FROM tokens WHERE processor = ? AND segment = ? AND owner = ?", processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        return database
                .read(statements -> statements.list(
                        "SELECT segment FROM tokens WHERE processor = ? ORDER BY segment",
                        query -> query.setString(1, processor),
                        row -> row.getInt(1)))
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of("process");
    }

    private ReadPosition claim(Statements statements, String processor, int segment) throws SQLException {
        var now = clock.millis();
        return statements
                .list(
                        """
                        UPDATE tokens SET owner = ?, claimed_millis = ?
                        WHERE processor = ? AND segment = ? AND (owner = ? OR owner = '' OR claimed_millis < ?)
                        RETURNING position, replay_until""",
                        update -> {
                            update.setString(1, node);
                            update.setLong(2, now);
                            mine(update, 3, processor, segment);
                            update.setLong(6, now - CLAIM.toMillis());
                        },
                        TokensInFile::position)
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        new UnableToClaimTokenException(processor + "/" + segment + " is claimed by another process"));
    }

    private static ReadPosition position(ResultSet claimed) throws SQLException {
        return new ReadPosition(numberAt(claimed, 1), numberAt(claimed, 2));
    }

    private static long numberAt(ResultSet row, int at) throws SQLException {
        var number = row.getLong(at);
        return row.wasNull() ? ReadPosition.NONE : number;
    }

    private void changeMine(String sql, String processor, int segment) {
        database.write(statements -> statements.update(sql, change -> mine(change, 1, processor, segment)));
    }

    private void mine(PreparedStatement statement, int from, String processor, int segment) throws SQLException {
        statement.setString(from, processor);
        statement.setInt(from + 1, segment);
        statement.setString(from + 2, node);
    }

    private static void position(PreparedStatement statement, int from, @Nullable TrackingToken token)
            throws SQLException {
        var position = ReadPosition.of(token);
        number(statement, from, position.position());
        number(statement, from + 1, position.replayUntil());
    }

    private static void number(PreparedStatement statement, int at, long number) throws SQLException {
        if (number == ReadPosition.NONE) {
            statement.setNull(at, Types.BIGINT);
        } else {
            statement.setLong(at, number);
        }
    }

    private static void requireMine(int changed, String processor, int segment) {
        if (changed == 0) {
            throw new UnableToClaimTokenException(processor + "/" + segment + " is not claimed by this process");
        }
    }
}
