package org.homeward.acceptance;

import java.io.IOException;
import java.util.Optional;

/** Which fault a network has now, and who waits until it is well again. */
final class Network {
    private final Object changes = new Object();
    private volatile Optional<NetworkFault> fault = Optional.empty();
    private volatile boolean closed;

    /** The fault it has now. */
    Optional<NetworkFault> fault() {
        return fault;
    }

    boolean has(NetworkFault one) {
        return fault.equals(Optional.of(one));
    }

    void strike(NetworkFault struck) {
        fault = Optional.of(struck);
    }

    /** It is well again, and nobody waits any more. */
    void heal() {
        synchronized (changes) {
            fault = Optional.empty();
            changes.notifyAll();
        }
    }

    /** It is well for good. */
    void close() {
        closed = true;
        heal();
    }

    /** Waits until the fault that it has now is over. */
    void awaitHealed() throws IOException {
        synchronized (changes) {
            var held = fault;
            while (fault.isPresent() && fault.equals(held) && !closed) {
                try {
                    changes.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
            }
        }
    }
}
