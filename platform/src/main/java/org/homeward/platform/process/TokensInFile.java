package org.homeward.platform.process;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import java.util.OptionalLong;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how far each processor has read. A position is a plain number; there are no replay tokens. A node takes its
 * own claims again at once, those of another node when they are old.
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
        database.write(connection -> {
            try (var insert =
                    connection.prepareStatement("INSERT INTO tokens VALUES (?, ?, ?, ?, 0) ON CONFLICT DO NOTHING")) {
                insert.setString(1, processor);
                insert.setInt(2, segment);
                position(insert, 3, token);
                insert.setString(4, NOBODY);
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        var stored = database.write(connection -> {
            try (var update = connection.prepareStatement("""
                    UPDATE tokens SET position = ?, claimed_millis = ?
                    WHERE processor = ? AND segment = ? AND owner = ?""")) {
                position(update, 1, token);
                update.setLong(2, clock.millis());
                mine(update, 3, processor, segment);
                return update.executeUpdate();
            }
        });
        requireMine(stored, processor, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        var position = database.write(connection -> claim(connection, processor, segment));
        return position.isEmpty() ? null : new GlobalSequenceTrackingToken(position.getAsLong());
    }

    @Override
    public void extendClaim(String processor, int segment) {
        var extended = database.write(connection -> {
            try (var update = connection.prepareStatement(
                    "UPDATE tokens SET claimed_millis = ? WHERE processor = ? AND segment = ? AND owner = ?")) {
                update.setLong(1, clock.millis());
                mine(update, 2, processor, segment);
                return update.executeUpdate();
            }
        });
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
        return database.read(connection -> {
            try (var query =
                    connection.prepareStatement("SELECT segment FROM tokens WHERE processor = ? ORDER BY segment")) {
                query.setString(1, processor);
                var segments = new ArrayList<Integer>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        segments.add(rows.getInt(1));
                    }
                }
                return segments.stream().mapToInt(Integer::intValue).toArray();
            }
        });
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of("process");
    }

    private OptionalLong claim(Connection connection, String processor, int segment) throws SQLException {
        try (var update = connection.prepareStatement("""
                UPDATE tokens SET owner = ?, claimed_millis = ?
                WHERE processor = ? AND segment = ? AND (owner = ? OR owner = '' OR claimed_millis < ?)
                RETURNING position""")) {
            var now = clock.millis();
            update.setString(1, node);
            update.setLong(2, now);
            mine(update, 3, processor, segment);
            update.setLong(6, now - CLAIM.toMillis());
            try (var claimed = update.executeQuery()) {
                if (!claimed.next()) {
                    throw new UnableToClaimTokenException(processor + "/" + segment + " is claimed by another process");
                }
                var position = claimed.getLong(1);
                return claimed.wasNull() ? OptionalLong.empty() : OptionalLong.of(position);
            }
        }
    }

    private void changeMine(String sql, String processor, int segment) {
        database.write(connection -> {
            try (var change = connection.prepareStatement(sql)) {
                mine(change, 1, processor, segment);
                return change.executeUpdate();
            }
        });
    }

    private void mine(PreparedStatement statement, int from, String processor, int segment) throws SQLException {
        statement.setString(from, processor);
        statement.setInt(from + 1, segment);
        statement.setString(from + 2, node);
    }

    private static void position(PreparedStatement statement, int at, @Nullable TrackingToken token)
            throws SQLException {
        var position = token == null ? OptionalLong.empty() : token.position();
        if (position.isPresent()) {
            statement.setLong(at, position.getAsLong());
        } else {
            statement.setNull(at, Types.BIGINT);
        }
    }

    private static void requireMine(int changed, String processor, int segment) {
        if (changed == 0) {
            throw new UnableToClaimTokenException(processor + "/" + segment + " is not claimed by this process");
        }
    }
}
