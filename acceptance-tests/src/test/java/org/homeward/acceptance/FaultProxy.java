package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands between two processes and passes on what they say, or does to it what a bad network does. */
final class FaultProxy implements AutoCloseable {
    private final InetSocketAddress target;
    private final int port;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final Network network = new Network();
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
        network.strike(struck);
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
        var isDeaf = network.has(NetworkFault.REFUSE);
        network.heal();
        if (isDeaf) {
            listen();
        }
    }

    @Override
    public void close() {
        network.close();
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
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void accept(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                var near = open.accept();
                if (network.has(NetworkFault.CLOSE_ON_ACCEPT)) {
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
        var link = new Link(near, network);
        if (link.reach(target)) {
            links.add(link);
            link.pass(() -> links.remove(link));
        }
    }
}
