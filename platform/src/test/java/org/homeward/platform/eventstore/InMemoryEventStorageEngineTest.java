package org.homeward.platform.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Axon's own engine keeps the contract too, so the contract asks nothing that is peculiar to ours. */
class InMemoryEventStorageEngineTest extends EventStorageEngineContract {
    private final EventStorageEngine engine = new InMemoryEventStorageEngine();

    @Override
    EventStorageEngine engine() {
        return engine;
    }
}
