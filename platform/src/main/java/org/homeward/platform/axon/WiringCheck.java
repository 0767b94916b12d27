package org.homeward.platform.axon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.homeward.platform.eventstore.SqliteEventStorageEngine;
import org.homeward.platform.serialization.MessageSerializer;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationContext;

/**
 * Refuses to start a process that is wired wrongly without anybody noticing: commands routed at random, a foreign
 * serializer, an event bus that stores nothing, a store that forgets, or telemetry.
 */
public final class WiringCheck implements SmartInitializingSingleton {
    private final ApplicationContext context;

    /** Checks the beans of this context once they all exist. */
    public WiringCheck(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var wrong = wrong();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(
                    "Homeward is wired wrongly and does not start: " + String.join("; ", wrong));
        }
    }

    private List<String> wrong() {
        var wrong = new ArrayList<String>();
        require(wrong, all(RoutingStrategy.class, StreamRouting.class), "commands are not routed by stream");
        require(wrong, all(Serializer.class, MessageSerializer.class), "a serializer is not ours");
        require(wrong, all(EventBus.class, EventStore.class), "events would not be stored");
        require(wrong, none(InMemoryEventStorageEngine.class), "the event store forgets at its end");
        require(wrong, committed(), "nothing commits what is stored");
        require(wrong, absent("updateChecker"), "the update checker is on");
        return wrong;
    }

    /** Our own engine and Axon Server commit what they are given themselves; anything else needs transactions. */
    private boolean committed() {
        var transactions = beans(TransactionManager.class);
        return all(EventStorageEngine.class, SqliteEventStorageEngine.class)
                || (none(EventStorageEngine.class) && all(EventBus.class, AxonServerEventStore.class))
                || (!transactions.isEmpty() && transactions.stream().noneMatch(NoTransactionManager.class::isInstance));
    }

    private boolean all(Class<?> kind, Class<?> ours) {
        var found = beans(kind);
        return !found.isEmpty() && found.stream().allMatch(ours::isInstance);
    }

    private boolean none(Class<?> kind) {
        return beans(kind).isEmpty();
    }

    private boolean absent(String bean) {
        return !context.containsBean(bean);
    }

    private Collection<?> beans(Class<?> kind) {
        return context.getBeansOfType(kind).values();
    }

    private static void require(List<String> wrong, boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
