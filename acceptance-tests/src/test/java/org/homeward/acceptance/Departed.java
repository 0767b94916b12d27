package org.homeward.acceptance;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Who departed in a story, and how many events tell of each: those of the person's own streams and those that name it. */
final class Departed {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Departed() {}

    /** Reads the event store's file; in the story all ids of a person have the same UUID. */
    static Map<String, Integer> eventsByPerson(Path data) {
        try (var store = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"))) {
            var counted = departed(store);
            count(store, counted);
            return counted;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Integer> departed(Connection store) throws SQLException {
        var departed = new HashMap<String, Integer>();
        try (var query = store.createStatement();
                var found = query.executeQuery("SELECT aggregate_id FROM events"
                        + " WHERE payload_type LIKE 'casework.departure-confirmed.%'")) {
            while (found.next()) {
                departed.put(found.getString(1).replaceFirst("^case-", ""), 0);
            }
        }
        return departed;
    }

    private static void count(Connection store, Map<String, Integer> departed) throws SQLException {
        try (var query = store.createStatement();
                var found = query.executeQuery("SELECT aggregate_id, payload FROM events")) {
            while (found.next()) {
                var text = found.getString(1) + new String(found.getBytes(2), StandardCharsets.UTF_8);
                var named = new HashSet<String>();
                UUID.matcher(text).results().map(MatchResult::group).forEach(named::add);
                named.forEach(person -> departed.computeIfPresent(person, (same, number) -> number + 1));
            }
        }
    }
}
