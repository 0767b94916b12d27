package org.homeward.platform.readstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.h2.mvstore.MVStoreException;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.message.MessageNames;
import org.homeward.platform.fault.BareFault;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.messaging.Unavailable;
import org.homeward.platform.readstore.Letter.Sequence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a batch of events changes. An event that a projection cannot take becomes a letter, and the later events of its
 * stream wait behind it, for that projection; everything else goes on. When the store fails, nobody is guilty and the
 * batch comes again.
 */
final class ProjectedBatch {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectedBatch.class);

    /**
     * What is projected, and where to.
     *
     * @param projectors the projections
     * @param contexts what is known of events besides the payload
     * @param format the form of the documents
     * @param to where they are written
     */
    record Work(
            List<? extends Projector<?>> projectors, EventContexts contexts, DocumentFormat format, Destination to) {}

    /** What one event changes in one projection, or why it cannot be said. */
    private record Part(
            Sequence sequence, EventContext context, String event, List<Write> writes, Optional<String> cause) {
        long position() {
            return context.position();
        }
    }

    private final Work work;
    private final List<Part> parts = new ArrayList<>();
    private final List<Write> applied = new ArrayList<>();

    ProjectedBatch(Work work) {
        this.work = work;
    }

    void add(TrackedEventMessage<?> message) {
        for (var projector : work.projectors()) {
            if (projector.events().isAssignableFrom(message.getPayloadType())) {
                add(projector, message);
            }
        }
    }

    void send() {
        var letters = work.to().letters();
        letters.lock().lock();
        try {
            send(letters.heads());
        } finally {
            letters.lock().unlock();
        }
    }

    /** Applies the only event of the batch although it is a letter; why it could not, if it could not. */
    Optional<String> sendLetter() {
        for (var part : parts) {
            if (part.cause().isPresent()) {
                return part.cause();
            }
            try {
                write(List.of(part));
            } catch (RuntimeException guilty) {
                requireGuilty(guilty);
                return Optional.of(BareFault.lineOf(guilty));
            }
        }
        return Optional.empty();
    }

    /** What was written. */
    List<Write> applied() {
        return applied;
    }

    private <E extends Event> void add(Projector<E> projector, TrackedEventMessage<?> message) {
        var context = work.contexts().of(message);
        var sequence = new Sequence(work.to().of(projector), Projector.nameOf(projector), context.streamId());
        var event = MessageNames.nameOf(message.getPayloadType());
        try {
            var writes = projector.project(projector.events().cast(message.getPayload()), context);
            if (!writes.isEmpty()) {
                parts.add(new Part(sequence, context, event, writes, Optional.empty()));
            }
        } catch (RuntimeException e) {
            requireGuilty(e);
            parts.add(new Part(sequence, context, event, List.of(), Optional.of(BareFault.lineOf(e))));
        }
    }

    private void send(Map<Sequence, Long> heads) {
        var free = new ArrayList<Part>();
        for (var part : parts) {
            if (!waits(part, heads)) {
                part.cause().ifPresentOrElse(cause -> fail(part, cause, heads), () -> free.add(part));
            }
        }
        try {
            write(free);
        } catch (RuntimeException whole) {
            requireGuilty(whole);
            for (var part : free) {
                if (!waits(part, heads)) {
                    writeAlone(part, heads);
                }
            }
        }
    }

    private void writeAlone(Part part, Map<Sequence, Long> heads) {
        try {
            write(List.of(part));
        } catch (RuntimeException guilty) {
            requireGuilty(guilty);
            fail(part, BareFault.lineOf(guilty), heads);
        }
    }

    private void write(List<Part> some) {
        var batch =
                new WriteBatch(work.to().documents(), work.format(), work.to().views());
        some.forEach(part -> part.writes().forEach(batch::add));
        batch.send();
        some.forEach(part -> applied.addAll(part.writes()));
    }

    /** Whether an earlier event of the sequence is a letter. What comes again from before it was applied already. */
    private boolean waits(Part part, Map<Sequence, Long> heads) {
        var head = heads.get(part.sequence());
        if (head == null || part.position() < head) {
            return false;
        }
        if (part.position() > head) {
            keep(part, "", 0);
        }
        return true;
    }

    private void fail(Part part, String cause, Map<Sequence, Long> heads) {
        LOG.error(
                "projection {} could not take event {} of {}: {}",
                part.sequence().projection(),
                part.context().eventId(),
                part.sequence().stream(),
                cause);
        keep(part, cause, 1);
        heads.put(part.sequence(), part.position());
    }

    private void keep(Part part, String cause, int attempts) {
        var letter = new Letter(
                part.sequence(),
                part.position(),
                part.context().eventId(),
                part.event(),
                cause,
                attempts,
                Instant.now());
        work.to().letters().keep(letter);
    }

    /** A store of documents or keys that does not answer may be deep in what a serializer says. */
    private static void requireGuilty(RuntimeException e) {
        if (Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .anyMatch(ProjectedBatch::isOfTheStore)) {
            throw e;
        }
    }

    private static boolean isOfTheStore(Throwable e) {
        var refused = e instanceof MongoBulkWriteException written && written.getWriteConcernError() == null;
        return e instanceof LettersFull
                || e instanceof Unavailable
                || e instanceof MVStoreException
                || (e instanceof MongoException && !refused);
    }
}
