package org.homeward.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Stands between two processes and passes on what they say, or does to it what a bad network does. */
final class FaultProxy implements AutoCloseable {
    private static final int PART = 8192;
    private static final int TRICKLED = 512;
    private static final int SMALLEST = 7;
    private static final long WITHOUT_PAUSE = 0;
    private static final long TRICKLE_NANOS = Duration.ofMillis(10).toNanos();
    private static final int LATENCY_LEAST_MILLIS = 30;
    private static final int LATENCY_MOST_MILLIS = 400;

    private final InetSocketAddress target;
    private final int port;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Object changes = new Object();
    private volatile Optional<NetworkFault> fault = Optional.empty();
    private volatile boolean closed;
    private @Nullable ServerSocket listener;

    private FaultProxy(InetSocketAddress target, int port) {
        this.target = target;
        this.port = port;
    }

    /** Stands before a port of this machine. */
    static FaultProxy before(int target) {
        return before(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
    }

    /** Stands before any address. */
    static FaultProxy before(InetSocketAddress target) {
        var proxy = new FaultProxy(target, Program.freePort());
        proxy.listen();
        return proxy;
    }

    /** Where it listens on this machine. */
    int port() {
        return port;
    }

    /** From now on the network has this fault. */
    void strike(NetworkFault struck) {
        fault = Optional.of(struck);
        switch (struck) {
            case REFUSE -> {
                deafen();
                links.forEach(Link::reset);
            }
            case RESET, CLOSE_ON_ACCEPT -> links.forEach(Link::reset);
            case HALF_OPEN -> links.forEach(Link::forget);
            case HALF_CLOSE -> links.forEach(Link::endAnswers);
            case LATENCY, TRICKLE, SPLIT, RESET_IN_ANSWER, BLACK_HOLE, LATE_REQUESTS, LATE_ANSWERS -> {
                // they strike what passes from now on
            }
        }
    }

    /** The network is well again; what it held back it delivers now. */
    void heal() {
        var healed = fault;
        synchronized (changes) {
            fault = Optional.empty();
            changes.notifyAll();
        }
        if (healed.equals(Optional.of(NetworkFault.REFUSE))) {
            listen();
        }
    }

    @Override
    public void close() {
        closed = true;
        heal();
        deafen();
        links.forEach(Link::reset);
    }

    private synchronized void listen() {
        try {
            var opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listener = opened;
            Thread.ofVirtual().start(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void deafen() {
        var open = listener;
        listener = null;
        if (open != null) {
            quietly(open::close);
        }
    }

    private void accept(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                var near = open.accept();
                if (fault.equals(Optional.of(NetworkFault.CLOSE_ON_ACCEPT))) {
                    near.close();
                } else {
                    connect(near);
                }
            } catch (IOException deaf) {
                // it listens no more, or who connected has gone
            }
        }
    }

    private void connect(Socket near) {
        var far = new Socket();
        try {
            far.connect(target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
        } catch (IOException nobodyThere) {
            quietly(near::close);
            quietly(far::close);
            return;
        }
        var link = new Link(near, far);
        links.add(link);
        Thread.ofVirtual().start(() -> link.pass(true));
        Thread.ofVirtual().start(() -> link.pass(false));
    }

    private interface Closing {
        void run() throws IOException;
    }

    private static void quietly(Closing closing) {
        try {
            closing.run();
        } catch (IOException gone) {
            // that was the wish
        }
    }

    /** One connection: who asks is near, who answers is far. */
    private final class Link {
        private final Socket near;
        private final Socket far;
        private volatile boolean forgotten;

        Link(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void pass(boolean requests) {
            try (var from = (requests ? near : far).getInputStream();
                    var to = (requests ? far : near).getOutputStream()) {
                pass(requests, from, to);
            } catch (IOException broken) {
                reset();
            } finally {
                links.remove(this);
            }
        }

        private void pass(boolean requests, InputStream from, OutputStream to) throws IOException {
            var part = new byte[PART];
            for (var read = from.read(part); read >= 0; read = from.read(part)) {
                if (forgotten) {
                    continue;
                }
                var now = fault;
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
                case LATENCY ->
                    pause(Duration.ofMillis(
                                    ThreadLocalRandom.current().nextInt(LATENCY_LEAST_MILLIS, LATENCY_MOST_MILLIS))
                            .toNanos());
                case RESET -> reset();
                case RESET_IN_ANSWER -> {
                    if (!requests) {
                        to.write(part, 0, read / 2);
                        reset();
                    }
                }
                case BLACK_HOLE -> awaitHealed();
                case LATE_REQUESTS -> {
                    if (requests) {
                        awaitHealed();
                    }
                }
                case LATE_ANSWERS -> {
                    if (!requests) {
                        awaitHealed();
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

        private void inParts(byte[] part, int read, OutputStream to, int size, long pauseNanos) throws IOException {
            for (var from = 0; from < read; from += size) {
                to.write(part, from, Math.min(size, read - from));
                pause(pauseNanos);
            }
        }

        /** The one who asks hears nothing more of it, and neither does the other. */
        void forget() {
            forgotten = true;
        }

        void endAnswers() {
            quietly(near::shutdownOutput);
        }

        void reset() {
            quietly(() -> near.setSoLinger(true, 0));
            quietly(() -> far.setSoLinger(true, 0));
            quietly(near::close);
            quietly(far::close);
        }

        private void awaitHealed() throws IOException {
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

        private static void pause(long nanos) {
            if (nanos > 0) {
                LockSupport.parkNanos(nanos);
            }
        }
    }
}
