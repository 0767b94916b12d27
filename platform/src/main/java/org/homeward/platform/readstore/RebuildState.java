package org.homeward.platform.readstore;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.homeward.kernel.upkeep.Likeness;

/**
 * How a rebuild stands.
 *
 * @param id the rebuild
 * @param projections which projections are made again
 * @param places where the collections are that are not live: those of the rebuild, or once it is switched to those of before
 * @param switched whether the rebuild is what readers see
 * @param turns how often it was switched, forth or back
 * @param from up to which position what is not live was complete when it began to be followed; -1 for nothing
 * @param startedAt when it began
 * @param likeness how it compares with what was there before, once it was compared
 */
record RebuildState(
        String id,
        Set<String> projections,
        Map<String, String> places,
        boolean switched,
        int turns,
        long from,
        Instant startedAt,
        Optional<Likeness> likeness) {
    RebuildState {
        projections = Set.copyOf(projections);
        places = Map.copyOf(places);
    }

    static RebuildState begun(String id, Set<String> projections, Map<String, String> places, Instant now) {
        return new RebuildState(id, projections, places, false, 0, -1, now, Optional.empty());
    }

    RebuildState compared(Likeness seen) {
        return new RebuildState(id, projections, places, switched, turns, from, startedAt, Optional.of(seen));
    }

    /** What was live is not any more, and the other way round. */
    RebuildState turned(Map<String, String> wereLive, long position) {
        return new RebuildState(id, projections, wereLive, !switched, turns + 1, position, startedAt, likeness);
    }

    /** The name under which what is not live follows the events; another one after every switch. */
    String follower() {
        return follower(turns);
    }

    /** The name after so many switches. */
    String follower(int turn) {
        return "beside-" + id + "-" + turn;
    }

    static RebuildState of(Document document) {
        return new RebuildState(
                document.getString("id"),
                Set.copyOf(document.getList("projections", String.class)),
                Places.texts(document.get("places", Document.class)),
                document.getBoolean("switched"),
                document.getInteger("turns"),
                document.get("from", Number.class).longValue(),
                document.getDate("startedAt").toInstant(),
                Optional.ofNullable(document.get("likeness", Document.class)).map(RebuildState::likeness));
    }

    Document document() {
        var document = new Document("id", id)
                .append("projections", List.copyOf(projections))
                .append("places", new Document(new HashMap<>(places)))
                .append("switched", switched)
                .append("turns", turns)
                .append("from", from)
                .append("startedAt", Date.from(startedAt));
        likeness.ifPresent(seen -> document.append("likeness", document(seen)));
        return document;
    }

    private static Document document(Likeness seen) {
        return new Document("documents", seen.documents())
                .append("differences", seen.differences())
                .append("changing", seen.changing())
                .append("examples", seen.examples());
    }

    private static Likeness likeness(Document seen) {
        return new Likeness(
                seen.get("documents", Number.class).longValue(),
                seen.get("differences", Number.class).longValue(),
                seen.get("changing", Number.class).longValue(),
                seen.getList("examples", String.class));
    }
}
