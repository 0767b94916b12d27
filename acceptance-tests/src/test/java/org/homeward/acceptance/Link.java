package org.homeward.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** One connection over a network that may have a fault: who asks is near, who answers is far. */
final class Link {
    private static final int PART = 8192;
    private static final int TRICKLED = 512;
    private static final int SMALLEST = 7;
    private static final long WITHOUT_PAUSE = 0;
    private static final long TRICKLE_NANOS = Duration.ofMillis(10).toNanos();
    private static final int LATENCY_LEAST_MILLIS = 30;
    private static final int LATENCY_MOST_MILLIS = 400;

    private final Socket near;
    private final Socket far = new Socket();
    private final Network network;
    private volatile boolean forgotten;

    Link(Socket near, Network network) {
        this.near = near;
        this.network = network;
    }

    /** Connects with the one who answers; whether there was one. */
    boolean reach(InetSocketAddress target) {
        try {
            far.connect(target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            return true;
        } catch (IOException nobodyThere) {
            quietly(near::close);
            quietly(far::close);
            return false;
        }
    }

    /** Passes on what both say until one of them ends. */
    void pass(Runnable ended) {
        Thread.ofVirtual().start(() -> pass(true, ended));
        Thread.ofVirtual().start(() -> pass(false, ended));
    }

    private void pass(boolean requests, Runnable ended) {
        try (var from = (requests ? near : far).getInputStream();
                var to = (requests ? far : near).getOutputStream()) {
            pass(requests, from, to);
        } catch (IOException broken) {
            reset();
        } finally {
            ended.run();
        }
    }

    private void pass(boolean requests, InputStream from, OutputStream to) throws IOException {
        var part = new byte[PART];
        for (var read = from.read(part); read >= 0; read = from.read(part)) {
            if (forgotten) {
                continue;
            }
            var now = network.fault();
            if (now.isPresent()) {
                disturbed(now.get(), requests, part, read, to);
            } else {
                to.write(part, 0, read);
            }
        }
    }

    private void disturbed(NetworkFault now, boolean requests, byte[] part, int read, OutputStream to)
            throws IOException {
        switch (now) {
            case LATENCY -> pause(latencyNanos());
            case RESET -> reset();
            case RESET_IN_ANSWER -> {
                if (!requests) {
                    to.write(part, 0, read / 2);
                    reset();
                }
            }
            case BLACK_HOLE -> network.awaitHealed();
            case LATE_REQUESTS -> {
                if (requests) {
                    network.awaitHealed();
                }
            }
            case LATE_ANSWERS -> {
                if (!requests) {
                    network.awaitHealed();
                }
            }
            case TRICKLE, SPLIT, REFUSE, CLOSE_ON_ACCEPT, HALF_OPEN, HALF_CLOSE -> {
                // what still passes is not held back
            }
        }
        if (now == NetworkFault.TRICKLE) {
            inParts(part, read, to, TRICKLED, TRICKLE_NANOS);
        } else if (now == NetworkFault.SPLIT) {
            inParts(part, read, to, SMALLEST, WITHOUT_PAUSE);
        } else {
            to.write(part, 0, read);
        }
    }

    private static long latencyNanos() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextInt(LATENCY_LEAST_MILLIS, LATENCY_MOST_MILLIS))
                .toNanos();
    }

    private static void inParts(byte[] part, int read, OutputStream to, int size, long pauseNanos) throws IOException {
        for (var from = 0; from < read; from += size) {
            to.write(part, from, Math.min(size, read - from));
            pause(pauseNanos);
        }
    }

    private static void pause(long nanos) {
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
    }

    /** The one who asks hears nothing more of it, and neither does the other. */
    void forget() {
        forgotten = true;
    }

    /** The one who asks is told that nothing more comes. */
    void endAnswers() {
        quietly(near::shutdownOutput);
    }

    /** Both are told that it has broken. */
    void reset() {
        quietly(() -> near.setSoLinger(true, 0));
        quietly(() -> far.setSoLinger(true, 0));
        quietly(near::close);
        quietly(far::close);
    }

    private interface Ending {
        void run() throws IOException;
    }

    private static void quietly(Ending ending) {
        try {
            ending.run();
        } catch (IOException gone) {
            // that was the wish
        }
    }
}
