package org.homeward.platform.axonserver;

import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.eventstore.StoredEvent;
import org.homeward.platform.messaging.Unavailable;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.platform.readstore.StreamPositions;
import org.homeward.platform.readstore.StreamPositions.Place;

/**
 * Events as Axon Server holds them. It tells positions only in their order, so the place of a stream's event comes from
 * the read store, and an event that is not there yet is not told. Positions begin at 0 here. The recording instant is
 * the largest timestamp among the events read together, not among all.
 */
final class ServerEvents implements RawEvents {
    private static final int BUFFER = 1_000;
    private static final int PATIENCE_SECONDS = 10;
    private static final long BEFORE_THE_FIRST = -1;
    private static final String KEYS_DESTROYED = "privacy.subject-keys-destroyed.";

    private final AxonServerConnectionManager connections;
    private final ReadStore store;
    private final Serializer serializer;

    ServerEvents(AxonServerConnectionManager connections, ReadStore store, Serializer serializer) {
        this.connections = connections;
        this.store = store;
        this.serializer = serializer;
    }

    @Override
    public List<StoredEvent> read(long afterPosition, int limit) {
        return after(afterPosition == 0 ? BEFORE_THE_FIRST : afterPosition, limit);
    }

    private List<StoredEvent> after(long token, int limit) {
        var last = last();
        var read = new ArrayList<StoredEvent>();
        try (var events = channel().openStream(token, BUFFER)) {
            for (var reached = token; read.size() < limit && reached < last; ) {
                var next = events.nextIfAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new Unavailable();
                }
                reached = next.getToken();
                read.add(stored(next.getEvent(), reached, read));
            }
            return read;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable();
        }
    }

    @Override
    public List<StoredEvent> readKeyDestructions(long afterPosition, int limit) {
        var found = new ArrayList<StoredEvent>();
        var page = read(afterPosition, LIMIT_MAX);
        while (!page.isEmpty() && found.size() < limit) {
            page.stream()
                    .filter(event -> event.name().startsWith(KEYS_DESTROYED))
                    .forEach(found::add);
            page = after(page.getLast().position(), LIMIT_MAX);
        }
        return found.stream().limit(limit).toList();
    }

    @Override
    public List<StoredEvent> stream(String streamId, long fromSequence, int limit) {
        return of(StreamPositions.of(store, streamId, fromSequence, limit));
    }

    @Override
    public List<StoredEvent> byStream(String afterStream, long afterSequence, long upToPosition, int limit) {
        var found = new ArrayList<StoredEvent>();
        var places = StreamPositions.after(store, afterStream, afterSequence, limit);
        while (!places.isEmpty() && found.isEmpty()) {
            found.addAll(of(places.stream()
                    .filter(place -> place.position() <= upToPosition)
                    .toList()));
            var last = places.getLast();
            places = StreamPositions.after(store, last.streamId(), last.sequence(), limit);
        }
        return found;
    }

    @Override
    public long headPosition() {
        return Math.max(0, last());
    }

    /** The events at these places, which are in order stream by stream. */
    private List<StoredEvent> of(List<Place> places) {
        var found = new ArrayList<StoredEvent>();
        for (var from = 0; from < places.size(); ) {
            var first = places.get(from);
            var to = from;
            while (to < places.size() && places.get(to).streamId().equals(first.streamId())) {
                to++;
            }
            found.addAll(ofOneStream(places.subList(from, to)));
            from = to;
        }
        return found;
    }

    private List<StoredEvent> ofOneStream(List<Place> places) {
        var found = new ArrayList<StoredEvent>();
        var end = places.getLast().sequence() + 1;
        var events = channel()
                .openAggregateStream(
                        places.getFirst().streamId(), places.getFirst().sequence(), end);
        try {
            for (var place : places) {
                var event = events.next();
                while (event.getAggregateSequenceNumber() < place.sequence()) {
                    event = events.next();
                }
                found.add(stored(event, place.position(), found));
            }
            return found;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable();
        } finally {
            events.cancel();
        }
    }

    private StoredEvent stored(Event event, long position, List<StoredEvent> before) {
        var timestamp = Instant.ofEpochMilli(event.getTimestamp());
        var latest = before.isEmpty() ? timestamp : before.getLast().recordedAt();
        return new StoredEvent(
                position,
                event.getMessageIdentifier(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                timestamp.toString(),
                timestamp.isAfter(latest) ? timestamp : latest,
                event.getPayload().getType(),
                event.getPayload().getData().toByteArray(),
                metadata(event));
    }

    private byte[] metadata(Event event) {
        var values = new HashMap<String, Object>();
        event.getMetaDataMap().forEach((key, value) -> {
            if (value.getDataCase() == MetaDataValue.DataCase.TEXT_VALUE) {
                values.put(key, value.getTextValue());
            }
        });
        return serializer.serialize(MetaData.from(values), byte[].class).getData();
    }

    private long last() {
        return answer(channel().getLastToken());
    }

    private EventChannel channel() {
        return connections.getConnection().eventChannel();
    }

    private static long answer(CompletableFuture<Long> asked) {
        try {
            return asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable();
        } catch (ExecutionException | TimeoutException failed) {
            throw new Unavailable();
        }
    }
}
