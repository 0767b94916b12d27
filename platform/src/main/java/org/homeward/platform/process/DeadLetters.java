package org.homeward.platform.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The events whose reactions failed, stream by stream in their order. While a stream is in here, its later events wait
 * behind the first.
 */
public interface DeadLetters {
    /** How many events are kept at most. */
    int MOST = 10_000;

    /** How many decisions that nothing will be done are kept. */
    int DISCARDED_MOST = 10_000;

    /**
     * Keeps a letter; the same event again counts as another attempt.
     *
     * @throws DeadLettersFull if there is no room for another event
     */
    void keep(DeadLetter letter);

    /** Whether events of a stream wait. */
    boolean holds(String stream);

    /** How many events wait. */
    int size();

    /** The first letters of all streams, in the order of their events. */
    List<DeadLetter> first(int limit);

    /** The letter of a stream that all others of it wait for. */
    Optional<DeadLetter> headOf(String stream);

    /** The letter of the event at a position. */
    Optional<DeadLetter> find(long position);

    /** The event was reacted to. */
    void solved(DeadLetter letter);

    /** Nothing will be done about the event; who decided it and why is kept with the letter. */
    void discard(DeadLetter letter, String reason, String actor, Instant at);
}
