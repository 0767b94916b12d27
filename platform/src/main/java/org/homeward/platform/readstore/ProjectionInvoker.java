package org.homeward.platform.readstore;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.homeward.kernel.message.Event;

/**
 * Collects the writes of a batch and sends them with its last event: after that Axon stores the token, never before.
 */
final class ProjectionInvoker implements EventHandlerInvoker {
    private static final String COLLECTED = ProjectionInvoker.class.getName();
    private static final int UPDATES_PER_BATCH = 5_000;

    private final ProjectedBatch.Work work;
    private final LiveUpdates updates;

    ProjectionInvoker(ProjectedBatch.Work work, LiveUpdates updates) {
        this.work = work;
        this.updates = updates;
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
        ProjectedBatch batch = unit.getOrComputeResource(COLLECTED, key -> new ProjectedBatch(work));
        if (Event.class.isAssignableFrom(message.getPayloadType())) {
            batch.add((TrackedEventMessage<?>) message);
        }
        if (unit.isLastMessage()) {
            batch.send();
            UnitOfWork<?> root = unit;
            root.afterCommit(done -> tell(batch.applied()));
        }
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    /** Applies an event that is a letter of a projection; why it could not, if it could not. */
    Optional<String> apply(String projection, TrackedEventMessage<?> message) {
        var one = work.projectors().stream()
                .filter(projector -> Projector.nameOf(projector).equals(projection))
                .toList();
        var batch = new ProjectedBatch(new ProjectedBatch.Work(one, work.contexts(), work.format(), work.to()));
        batch.add(message);
        var failure = batch.sendLetter();
        tell(batch.applied());
        return failure;
    }

    private void tell(List<Write> changed) {
        if (changed.size() <= UPDATES_PER_BATCH) {
            changed.forEach(write -> updates.publish(new LiveUpdates.Update(
                    write.collection(), write.id(), write.cause().position())));
            return;
        }
        var last = changed.getLast().cause().position();
        changed.stream()
                .map(Write::collection)
                .distinct()
                .forEach(topic -> updates.publish(new LiveUpdates.Update(topic, LiveUpdates.MANY, last)));
    }
}
