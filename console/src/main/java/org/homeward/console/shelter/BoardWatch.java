package org.homeward.console.shelter;

import org.homeward.kernel.identity.ShelterId;

/** Tells when the board of a shelter has changed. */
interface BoardWatch {
    /** Ends watching when it is closed. */
    @FunctionalInterface
    interface Watching extends AutoCloseable {
        @Override
        void close();
    }

    /** Whether anybody tells of changes; if not, pages ask again from time to time. */
    boolean isLive();

    /** Runs the action after each change, until watching ends. */
    Watching watch(ShelterId shelter, Runnable changed);

    /** A process without the read side knows of no changes. */
    record Silent() implements BoardWatch {
        @Override
        public boolean isLive() {
            return false;
        }

        @Override
        public Watching watch(ShelterId shelter, Runnable changed) {
            return () -> {};
        }
    }
}
