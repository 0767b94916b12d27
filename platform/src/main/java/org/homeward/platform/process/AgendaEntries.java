package org.homeward.platform.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is due when. An entry refers to the event that put it here and copies nothing of it. What was tried is kept
 * beside the entries, so that a rebuild does not try it again.
 */
public interface AgendaEntries {
    /**
     * An entry.
     *
     * @param name its name: the deadline and what it is about
     * @param due when it is due
     * @param position the event that put it here
     * @param attempts how often it was tried
     * @param refusals how often it was refused
     * @param reason why it was not done; empty before the first attempt
     */
    record Entry(String name, Instant due, long position, int attempts, int refusals, String reason) {
        /** The entry after one more attempt. */
        public Entry tried(boolean refused, String why) {
            return new Entry(name, due, position, attempts + 1, refused ? refusals + 1 : refusals, why);
        }
    }

    /** A change of the entries. */
    sealed interface Change {
        /** Something is due; it replaces what was due under the name before. */
        record Set(String name, Instant due, long position) implements Change {}

        /** Nothing is due under the name any more, by the event at a position. */
        record Clear(String name, long position) implements Change {}
    }

    /** How an attempt ended. */
    sealed interface Mark {
        /** It is done and not due any more. */
        record Done(Entry entry) implements Mark {}

        /** It is tried again. */
        record Again(Entry entry, Instant at) implements Mark {}

        /** It is tried no more until somebody says so. */
        record Parked(Entry entry) implements Mark {}
    }

    /** Makes the changes in their order; made again, they change nothing. */
    void apply(List<Change> changes);

    /** The first entries that are due and not waiting for another attempt, by time and name. */
    List<Entry> due(Instant now, int limit);

    /** The first of all entries, by time and name. */
    List<Entry> list(int limit);

    /** The first entries that are tried no more, by time and name. */
    List<Entry> parked(int limit);

    /** The entry of a name. */
    Optional<Entry> find(String name);

    /** How many entries there are. */
    int size();

    /** Remembers how attempts ended, unless their entries have been replaced or taken off meanwhile. */
    void mark(List<Mark> marks);

    /** Throws the entries away, but not what was tried. */
    void clear();
}
