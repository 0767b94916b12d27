package org.homeward.platform.policy;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.upkeep.UpkeepQuery.ListReactionLetters;
import org.homeward.platform.eventstore.StoredEvents;
import org.homeward.platform.process.DeadLetter;
import org.homeward.platform.process.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What operators do about reactions that failed: look, try again, or decide that nothing will be done. */
public final class FailedReactions {
    private static final Logger LOG = LoggerFactory.getLogger(FailedReactions.class);
    private static final int REASON_LONGEST = 200;

    private final Supplier<Optional<PolicyProcessor>> processor;
    private final StoredEvents stored;
    private final DeadLetters letters;
    private final InstantSource clock;

    /** Works on the letters of this processor. */
    public FailedReactions(
            Supplier<Optional<PolicyProcessor>> processor,
            StoredEvents stored,
            DeadLetters letters,
            InstantSource clock) {
        this.processor = processor;
        this.stored = stored;
        this.letters = letters;
        this.clock = clock;
    }

    /** The first of them, in the order of their events. */
    public List<DeadLetter> list(int limit) {
        return letters.first(Require.between(limit, 1, ListReactionLetters.LETTERS_MOST, "limit"));
    }

    /** The one at a position. */
    public Optional<DeadLetter> find(long position) {
        return letters.find(position);
    }

    /** How many events wait. */
    public int size() {
        return letters.size();
    }

    /** Whether an event of a stream waits. */
    public boolean isWaiting(String stream) {
        return letters.headOf(stream).isPresent();
    }

    /** Reacts again to the waiting events of a stream, in order, until one fails; how many succeeded. */
    public int retry(String stream) throws InterruptedException {
        var policies = processor.get().orElseThrow(() -> new IllegalStateException("no policies run here"));
        var held = policies.loop().hold();
        try {
            var solved = 0;
            for (var letter = letters.headOf(stream); letter.isPresent(); letter = letters.headOf(stream)) {
                if (!policies.run(policies.reactionsTo(event(letter.get())))) {
                    return solved;
                }
                letters.solved(letter.get());
                solved++;
            }
            return solved;
        } finally {
            held.release();
        }
    }

    /** Decides that nothing will be done about the event at a position; whether it waited. */
    public boolean discard(long position, String reason, Actor actor) {
        var why = Require.text(reason, REASON_LONGEST, "reason");
        var letter = letters.find(position);
        letter.ifPresent(found -> {
            letters.discard(found, why, actor.id().value(), clock.instant());
            LOG.warn("the reaction to event {} of {} was discarded", found.eventId(), found.stream());
        });
        return letter.isPresent();
    }

    private TrackedEventMessage<?> event(DeadLetter letter) throws InterruptedException {
        return stored.at(letter.position())
                .filter(event -> event.getIdentifier().equals(letter.eventId()))
                .orElseThrow(() ->
                        new IllegalStateException("the event at " + letter.position() + " is not " + letter.eventId()));
    }
}
