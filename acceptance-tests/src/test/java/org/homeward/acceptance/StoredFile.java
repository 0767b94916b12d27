package org.homeward.acceptance;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The event store of a stopped server, read as a file. */
record StoredFile(List<Row> rows) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * An event.
     *
     * @param position its place in the one order
     * @param stream its stream
     * @param sequence its place in the stream
     * @param type its stored name
     * @param command the command it comes from; empty if it comes from none
     * @param byUser whether a user sent that command
     */
    record Row(long position, String stream, long sequence, String type, String command, boolean byUser) {}

    static StoredFile of(Path data) {
        var rows = new ArrayList<Row>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
                var query = connection.createStatement();
                var found = query.executeQuery("SELECT position, aggregate_id, sequence, payload_type, metadata FROM"
                        + " events ORDER BY position")) {
            while (found.next()) {
                var metadata = JSON.readTree(found.getBytes(5));
                rows.add(new Row(
                        found.getLong(1),
                        found.getString(2),
                        found.getLong(3),
                        found.getString(4),
                        metadata.path("commandId").asString(""),
                        !metadata.path("roles").asString("SYS").contains("SYS")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new StoredFile(rows);
    }

    /** Everything that is missing, doubled or out of place beside what was acknowledged; empty when nothing is. */
    List<String> losses(List<Writers.Acknowledged> acknowledged) {
        var losses = new ArrayList<String>();
        losses.addAll(gaps());
        losses.addAll(doubled());
        losses.addAll(missing(acknowledged));
        losses.addAll(uncalledFor(acknowledged));
        return losses;
    }

    private List<String> gaps() {
        var gaps = new ArrayList<String>();
        var next = new HashMap<String, Long>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.position() != i + 1) {
                gaps.add("a gap before position " + row.position());
            }
            if (row.sequence() != next.merge(row.stream(), 0L, (before, zero) -> before + 1)) {
                gaps.add("a gap in " + row.stream() + " before " + row.sequence());
            }
        }
        return gaps;
    }

    /** What one command does is stored at once: an event of it after one of another, or the same again, is a repetition. */
    private List<String> doubled() {
        var doubled = new ArrayList<String>();
        var last = new HashMap<String, String>();
        var done = new HashSet<String>();
        for (var row : rows) {
            if (row.command().isEmpty()) {
                continue;
            }
            var before = last.put(row.stream(), row.command());
            var begins = !row.command().equals(before);
            if (begins && !done.add(row.stream() + row.command())) {
                doubled.add(row.stream() + " has " + row.type() + " twice from one command");
            }
        }
        return doubled;
    }

    private List<String> missing(List<Writers.Acknowledged> acknowledged) {
        var places = rows.stream().collect(Collectors.toMap(row -> row.stream() + "/" + row.sequence(), Row::command));
        var answered = new HashSet<String>();
        var missing = new ArrayList<String>();
        for (var one : acknowledged) {
            var command = places.getOrDefault(one.stream() + "/" + one.version(), "");
            if (command.isEmpty() || !answered.add(one.stream() + command)) {
                missing.add(one + " is not stored");
            }
        }
        return missing;
    }

    /** Every command was sent until it was answered, so there are as many in the store as answers. */
    private List<String> uncalledFor(List<Writers.Acknowledged> acknowledged) {
        Map<String, Long> answers = acknowledged.stream()
                .collect(Collectors.groupingBy(Writers.Acknowledged::stream, Collectors.counting()));
        Map<String, Set<String>> commands = rows.stream()
                .filter(Row::byUser)
                .filter(row -> answers.containsKey(row.stream()))
                .collect(Collectors.groupingBy(
                        Row::stream, Collectors.mapping(Row::command, Collectors.toCollection(LinkedHashSet::new))));
        return answers.entrySet().stream()
                .filter(entry -> commands.getOrDefault(entry.getKey(), Set.of()).size() != entry.getValue())
                .map(entry -> entry.getKey() + " has " + commands.get(entry.getKey()) + " for " + entry.getValue()
                        + " answers")
                .toList();
    }
}
