package org.homeward.platform.readstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.homeward.kernel.message.Event;
import org.homeward.platform.messaging.EventContext;

/**
 * Collects the writes of a batch and sends them with its last event: after that Axon stores the token, never before.
 */
final class ProjectionInvoker implements EventHandlerInvoker {
    private static final String COLLECTED = ProjectionInvoker.class.getName();
    private static final int UPDATES_PER_BATCH = 5_000;

    private record Collected(EventContext context, List<Write> writes) {}

    private final List<? extends Projector<?>> projectors;
    private final EventContexts contexts;
    private final ReadStore store;
    private final DocumentFormat format;
    private final LiveUpdates updates;
    private final FoldedViews views;

    ProjectionInvoker(
            List<? extends Projector<?>> projectors,
            EventContexts contexts,
            ReadStore store,
            DocumentFormat format,
            LiveUpdates updates) {
        this.projectors = projectors;
        this.contexts = contexts;
        this.store = store;
        this.format = format;
        this.updates = updates;
        views = FoldedViews.of(store);
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        var stream = message instanceof DomainEventMessage<?> stored
                ? stored.getAggregateIdentifier()
                : message.getIdentifier();
        return segment.matches(Objects.hashCode(stream));
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var unit = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
        List<Collected> batch = unit.getOrComputeResource(COLLECTED, key -> new ArrayList<>());
        if (Event.class.isAssignableFrom(message.getPayloadType())) {
            collect((TrackedEventMessage<?>) message, batch);
        }
        if (unit.isLastMessage()) {
            flush(batch);
            UnitOfWork<?> root = unit;
            root.afterCommit(done -> tell(batch));
        }
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    private void collect(TrackedEventMessage<?> message, List<Collected> batch) {
        var type = message.getPayloadType();
        List<Write> writes = new ArrayList<>();
        for (var projector : projectors) {
            if (projector.events().isAssignableFrom(type)) {
                writes.addAll(project(projector, message));
            }
        }
        if (!writes.isEmpty()) {
            batch.add(new Collected(writes.getFirst().cause(), writes));
        }
    }

    private <E extends Event> List<Write> project(Projector<E> projector, TrackedEventMessage<?> message) {
        var context = contexts.of(message);
        try {
            return projector.project(projector.events().cast(message.getPayload()), context);
        } catch (RuntimeException e) {
            throw new ProjectionFailed(context.position(), e);
        }
    }

    private void flush(List<Collected> batch) {
        try {
            send(batch);
        } catch (RuntimeException whole) {
            for (var one : batch) {
                try {
                    send(List.of(one));
                } catch (RuntimeException guilty) {
                    throw new ProjectionFailed(one.context().position(), guilty);
                }
            }
        }
    }

    private void send(List<Collected> collected) {
        var batch = new WriteBatch(store, format, views);
        collected.forEach(one -> one.writes().forEach(batch::add));
        batch.send();
    }

    private void tell(List<Collected> batch) {
        var changed = batch.stream()
                .flatMap(one -> one.writes().stream()
                        .map(write -> new LiveUpdates.Update(
                                write.collection(), write.id(), one.context().position())))
                .toList();
        if (changed.size() <= UPDATES_PER_BATCH) {
            changed.forEach(updates::publish);
            return;
        }
        var last = batch.getLast().context().position();
        changed.stream()
                .map(LiveUpdates.Update::topic)
                .distinct()
                .forEach(topic -> updates.publish(new LiveUpdates.Update(topic, LiveUpdates.MANY, last)));
    }
}
