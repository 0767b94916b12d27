package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.homeward.kernel.message.Event;
import org.homeward.platform.messaging.EventContext;

/**
 * Knows the positions of a stream's events among all events, for an event store that tells them only in the order of
 * positions.
 */
public final class StreamPositions implements Projector<Event> {
    private static final String COLLECTION = "_streams";
    private static final String ID = "%s/%019d";

    /**
     * Where an event is.
     *
     * @param streamId its stream
     * @param sequence its place there
     * @param position its place among all events
     */
    public record Place(String streamId, long sequence, long position) {}

    @Override
    public Class<Event> events() {
        return Event.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(COLLECTION);
    }

    @Override
    public List<Write> project(Event event, EventContext context) {
        return List.of(new Write.InsertOnce(
                COLLECTION, ID.formatted(context.streamId(), context.sequence()), context, Map.of()));
    }

    /** The places of a stream's events from a sequence on, in order. */
    public static List<Place> of(ReadStore store, String streamId, long fromSequence, int limit) {
        var end = streamId + (char) ('/' + 1);
        return places(store, and(gte("_id", ID.formatted(streamId, fromSequence)), lt("_id", end)), limit);
    }

    /** The places of all events after one, stream by stream. */
    public static List<Place> after(ReadStore store, String streamId, long sequence, int limit) {
        return places(store, gte("_id", streamId.isEmpty() ? "" : ID.formatted(streamId, sequence + 1)), limit);
    }

    private static List<Place> places(ReadStore store, Bson which, int limit) {
        return store.collection(COLLECTION)
                .find(which)
                .sort(ascending("_id"))
                .limit(limit)
                .map(StreamPositions::place)
                .into(new ArrayList<>());
    }

    private static Place place(Document document) {
        var id = document.getString("_id");
        var slash = id.lastIndexOf('/');
        return new Place(
                id.substring(0, slash),
                Long.parseLong(id.substring(slash + 1)),
                document.get(Change.POSITION, Number.class).longValue());
    }
}
