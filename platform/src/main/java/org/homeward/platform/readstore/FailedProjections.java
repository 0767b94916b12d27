package org.homeward.platform.readstore;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.homeward.platform.eventstore.StoredEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators do about events that projections could not take: look, try again, or decide that nothing is done. */
public final class FailedProjections {
    private static final Logger LOG = LoggerFactory.getLogger(FailedProjections.class);

    private final ProjectionProcessor processor;
    private final ReadStore store;
    private final StoredEvents events;

    /** The letters of a store, tried again by its processor. */
    public FailedProjections(ProjectionProcessor processor, ReadStore store, StoredEvents events) {
        this.processor = processor;
        this.store = store;
        this.events = events;
    }

    /** The letters of what readers see, in the order of their events. */
    public List<Letter> list() {
        return store.letters().all().stream().filter(this::isLive).toList();
    }

    /** How many there are. */
    public int size() {
        return list().size();
    }

    /** The letter of an event and a projection. */
    public Optional<Letter> find(String projection, long position) {
        return list().stream()
                .filter(letter -> letter.sequence().projection().equals(projection) && letter.position() == position)
                .findFirst();
    }

    /**
     * Applies the waiting events of a stream again, in order, for every projection until one fails.
     *
     * @param stream the stream; empty for all
     * @return how many were applied
     */
    public int retry(String stream) throws InterruptedException {
        var lock = store.letters().lock();
        lock.lockInterruptibly();
        try {
            var applied = 0;
            var sequences = list().stream()
                    .sorted(Comparator.comparingLong(Letter::position))
                    .map(Letter::sequence)
                    .filter(sequence -> stream.isEmpty() || sequence.stream().equals(stream))
                    .distinct()
                    .toList();
            for (var sequence : sequences) {
                applied += retry(sequence);
            }
            return applied;
        } finally {
            lock.unlock();
        }
    }

    /** Decides that an event will not be applied; the events behind it go on. */
    public void discard(Letter letter) throws InterruptedException {
        var lock = store.letters().lock();
        lock.lockInterruptibly();
        try {
            store.letters().remove(letter);
            LOG.warn(
                    "event {} of {} is discarded for projection {}",
                    letter.eventId(),
                    letter.sequence().stream(),
                    letter.sequence().projection());
            retry(letter.sequence().stream());
        } finally {
            lock.unlock();
        }
    }

    private int retry(Letter.Sequence sequence) throws InterruptedException {
        var applied = 0;
        for (var letter : list()) {
            if (letter.sequence().equals(sequence)) {
                var failure = processor.apply(sequence.projection(), event(letter));
                if (failure.isPresent()) {
                    store.letters().keep(letter.failedAgain(failure.get()));
                    return applied;
                }
                store.letters().remove(letter);
                applied++;
            }
        }
        return applied;
    }

    private boolean isLive(Letter letter) {
        return processor.isLive(letter.sequence());
    }

    private TrackedEventMessage<?> event(Letter letter) throws InterruptedException {
        return events.at(letter.position())
                .filter(event -> event.getIdentifier().equals(letter.eventId()))
                .orElseThrow(() ->
                        new IllegalStateException("the event at " + letter.position() + " is not " + letter.eventId()));
    }
}
