package org.homeward.kernel.upkeep;

import java.util.Set;
import org.homeward.kernel.message.Event;

/** Everything that was done for the upkeep of the system. Who did it is in the metadata. */
public sealed interface UpkeepEvent extends Event {
    /** Projections are being made again. */
    record RebuildStarted(RebuildId rebuildId, Set<String> projections) implements UpkeepEvent {
        public RebuildStarted {
            projections = Set.copyOf(projections);
        }

        @Override
        public String streamId() {
            return rebuildId.value();
        }
    }

    /** Readers see the rebuild. */
    record RebuildSwitchedTo(RebuildId rebuildId, Likeness likeness) implements UpkeepEvent {
        @Override
        public String streamId() {
            return rebuildId.value();
        }
    }

    /** Readers see again what they saw before. */
    record RebuildSwitchedBack(RebuildId rebuildId) implements UpkeepEvent {
        @Override
        public String streamId() {
            return rebuildId.value();
        }
    }

    /** What readers do not see was thrown away; kept says whether they see the rebuild. */
    record RebuildEnded(RebuildId rebuildId, boolean kept) implements UpkeepEvent {
        @Override
        public String streamId() {
            return rebuildId.value();
        }
    }

    /** Events that could not be worked on were tried again; so many were worked on. */
    record LettersRetried(String letterId, LetterQueue queue, String stream, int solved) implements UpkeepEvent {
        @Override
        public String streamId() {
            return letterId;
        }
    }

    /** Nothing more is done about an event. */
    record LetterDiscarded(String letterId, LetterQueue queue, Discarded letter, DiscardGround ground, String reference)
            implements UpkeepEvent {
        /**
         * The event.
         *
         * @param position its place in the store
         * @param eventId its id
         * @param stream its stream
         * @param worker which projection or policy does without it
         */
        public record Discarded(long position, String eventId, String stream, String worker) {}

        @Override
        public String streamId() {
            return letterId;
        }
    }
}
