package org.homeward.kernel.upkeep;

import java.time.Instant;
import java.util.List;

/**
 * Events that could not be worked on, and those of the same stream that wait behind them, in the order of the events.
 *
 * @param queue who could not
 * @param total how many there are
 * @param letters the first of them
 */
public record DeadLetters(LetterQueue queue, int total, List<Entry> letters) {
    public DeadLetters {
        letters = List.copyOf(letters);
    }

    /**
     * One event.
     *
     * @param position the place of the event in the store
     * @param eventId the id of the event
     * @param event the kind of the event
     * @param stream the stream of the event
     * @param worker which projection or policy; empty for a policy while the event only waits
     * @param cause what went wrong, without values of the event; empty while it only waits
     * @param attempts how often it was tried
     * @param since when it failed first, or began to wait
     */
    public record Entry(
            long position,
            String eventId,
            String event,
            String stream,
            String worker,
            String cause,
            int attempts,
            Instant since) {}
}
