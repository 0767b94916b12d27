package org.homeward.platform.axonserver;

import io.axoniq.axonserver.connector.event.EventChannel;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.EventBuffer;
import org.axonframework.axonserver.connector.event.axon.GrpcMetaDataAwareSerializer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.homeward.platform.eventstore.StoredEvents;
import org.homeward.platform.messaging.Unavailable;

/** Single events of Axon Server, which is allowed to send no more than the one. */
final class ServerStoredEvents implements StoredEvents {
    private static final int PATIENCE_SECONDS = 10;
    private static final int ONE = 1;

    private final AxonServerConnectionManager connections;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    ServerStoredEvents(AxonServerConnectionManager connections, Serializer serializer, EventUpcaster upcasters) {
        this.connections = connections;
        this.serializer = new GrpcMetaDataAwareSerializer(serializer);
        this.upcasters = upcasters;
    }

    @Override
    public Optional<TrackedEventMessage<?>> at(long position) throws InterruptedException {
        var channel = connections.getConnection().eventChannel();
        if (position > last(channel)) {
            return Optional.empty();
        }
        try (var from = new EventBuffer(channel.openStream(position - 1, ONE, ONE), upcasters, serializer, true)) {
            if (!from.hasNextAvailable(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Unavailable();
            }
            return Optional.<TrackedEventMessage<?>>of(from.nextAvailable())
                    .filter(found -> found.trackingToken().position().orElse(-1) == position);
        }
    }

    private static long last(EventChannel channel) {
        try {
            return channel.getLastToken()
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failed) {
            throw new Unavailable();
        }
    }
}
