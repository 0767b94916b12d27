package org.homeward.acceptance;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What several processes have kept of what writers were told, as it is seen over HTTP.
 *
 * @param worker who asks for boards
 * @param office who else asks
 */
record Kept(Api worker, Office office) {
    /** The roles that writers and whoever asks for them need. */
    static final List<String> WORK = List.of("OUT", "REG", "PRO", "CSL", "SHM");

    /** How many acknowledged commands have no event, or more than the streams and read models should tell of. */
    long losses(List<Writers.Acknowledged> acknowledged) {
        var latest = acknowledged.stream()
                .collect(Collectors.toMap(Writers.Acknowledged::stream, Writers.Acknowledged::version, Math::max));
        var centre = latest.keySet().stream()
                .filter(stream -> stream.startsWith("shelter-"))
                .findFirst()
                .orElseThrow();
        var asked =
                acknowledged.stream().filter(one -> one.stream().equals(centre)).count() - 1;
        var board = Eventually.value(
                () -> worker.get("/api/shelters/" + centre).body(),
                seen -> seen.path("waiting").asLong(0)
                                + seen.path("beds").path("reserved").asLong(0)
                        >= asked);
        var told = board.path("waiting").asLong(0)
                + board.path("beds").path("reserved").asLong(0);
        var wrong = latest.entrySet().stream()
                .filter(stream -> stream.getKey().startsWith("case-"))
                .filter(stream -> {
                    var events =
                            Eventually.value(() -> events(stream.getKey()), seen -> seen.size() > stream.getValue());
                    return events.size() != stream.getValue() + 1;
                })
                .count();
        return wrong + Math.abs(told - asked);
    }

    /** The names of the events of a stream, as an auditor is told. */
    List<String> events(String stream) {
        var told = office.as("AUD").get("/api/audit/streams/" + stream);
        return told.status() == 200
                ? told.body()
                        .path("entries")
                        .valueStream()
                        .map(entry -> entry.path("name").asString(""))
                        .toList()
                : List.of();
    }
}
