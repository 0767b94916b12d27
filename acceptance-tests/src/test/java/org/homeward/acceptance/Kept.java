package org.homeward.acceptance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What several processes have kept of what writers were told, as it is seen over HTTP.
 *
 * @param worker who asks for boards
 * @param office who else asks
 */
record Kept(Api worker, Office office) {
    /** The roles that writers and whoever asks for them need. */
    static final List<String> WORK = List.of("OUT", "REG", "PRO", "CSL", "SHM");

    /** So many times nothing more happens before it counts as calm. */
    private static final int CALM = 5;

    private static final Duration LONGEST_REBUILD = Duration.ofMinutes(10);

    /**
     * What is missing of what was acknowledged, what more than that there is, and what documents a clean rebuild makes
     * otherwise; empty when nothing is.
     */
    List<String> losses(List<Writers.Acknowledged> acknowledged) {
        var losses = new ArrayList<String>();
        losses.addAll(ofStreams(acknowledged));
        losses.addAll(ofTheBoard(acknowledged));
        losses.addAll(ofDocuments());
        return losses;
    }

    private List<String> ofStreams(List<Writers.Acknowledged> acknowledged) {
        return latest(acknowledged).entrySet().stream()
                .filter(stream -> stream.getKey().startsWith("case-"))
                .flatMap(stream -> ofStream(stream.getKey(), stream.getValue() + 1))
                .toList();
    }

    private Stream<String> ofStream(String stream, long wanted) {
        var events = Eventually.value(() -> events(stream), seen -> seen.size() >= wanted);
        return events.size() == wanted
                ? Stream.of()
                : Stream.of(stream + " has " + events.size() + " events, not " + wanted);
    }

    private List<String> ofTheBoard(List<Writers.Acknowledged> acknowledged) {
        var centre = latest(acknowledged).keySet().stream()
                .filter(stream -> stream.startsWith("shelter-"))
                .findFirst()
                .orElseThrow();
        var asked =
                acknowledged.stream().filter(one -> one.stream().equals(centre)).count() - 1;
        var told = Eventually.value(() -> guests(centre), seen -> seen >= asked);
        return told == asked ? List.of() : List.of(centre + " knows of " + told + " guests, not " + asked);
    }

    private long guests(String centre) {
        var board = worker.get("/api/shelters/" + centre).body();
        return board.path("waiting").asLong(0)
                + board.path("beds").path("reserved").asLong(0);
    }

    /** The latest version of each stream that writers were told of. */
    static Map<String, Long> latest(List<Writers.Acknowledged> acknowledged) {
        return acknowledged.stream()
                .collect(Collectors.toMap(Writers.Acknowledged::stream, Writers.Acknowledged::version, Math::max));
    }

    /** All documents are made again from the first event, beside those that readers see, and compared with them. */
    private List<String> ofDocuments() {
        awaitCalm();
        var rebuild = Office.id("rebuild");
        office.must("ADM", "upkeep/start-rebuild", Map.of("rebuildId", rebuild, "projections", List.of()));
        var likeness = Eventually.value(LONGEST_REBUILD, this::likeness, JsonNode::isObject);
        office.must("ADM", "upkeep/end-rebuild", Map.of("rebuildId", rebuild));
        if (likeness.path("documents").asLong(0) == 0) {
            return List.of("nothing was compared with a clean rebuild");
        }
        return likeness.path("differences").asLong(-1) == 0
                        && likeness.path("changing").asLong(-1) == 0
                ? List.of()
                : List.of("a clean rebuild differs: " + likeness);
    }

    private JsonNode likeness() {
        return office.as("ADM")
                .get("/api/upkeep/read-models")
                .body()
                .path("rebuild")
                .path("likeness");
    }

    /** Waits until policies have nothing more to react to. */
    private void awaitCalm() {
        var seen = new ArrayList<String>();
        Eventually.value(this::history, hash -> {
            seen.add(hash);
            return seen.size() > CALM
                    && seen.subList(seen.size() - CALM, seen.size()).stream().allMatch(hash::equals);
        });
    }

    private String history() {
        return office.as("AUD")
                .get("/api/audit/history-hash")
                .body()
                .path("sha256")
                .asString("");
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
