package org.homeward.console.shelter;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.UserId;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams of boards: few for each user, none after the process was asked to stop. */
@Component
final class BoardStreams {
    private static final int MOST_PER_USER = 6;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Map<UserId, Deque<BoardStream>> open = new ConcurrentHashMap<>();
    private final BoardWatch watch;
    private volatile boolean stopping;

    BoardStreams(BoardWatch watch) {
        this.watch = watch;
    }

    /** Whether anybody tells of changes. */
    boolean isLive() {
        return watch.isLive();
    }

    /** A stream about this shelter; the user's oldest one gives way when there are too many. */
    SseEmitter open(ShelterId shelter, UserId user) {
        var browser = new SseEmitter(LONGEST.toMillis());
        var stream = new BoardStream(browser);
        if (stopping) {
            stream.close();
            return browser;
        }
        var watching = watch.watch(shelter, stream::changed);
        browser.onCompletion(() -> {
            watching.close();
            forget(user, stream);
        });
        browser.onTimeout(stream::close);
        browser.onError(gone -> stream.close());
        keep(user, stream);
        Thread.ofVirtual().name("board-stream").start(stream);
        return browser;
    }

    /** How many streams the user has open. */
    int openFor(UserId user) {
        var streams = open.get(user);
        return streams == null ? 0 : streams.size();
    }

    private void keep(UserId user, BoardStream stream) {
        var excess = new ArrayDeque<BoardStream>();
        open.compute(user, (id, known) -> {
            var streams = known == null ? new ConcurrentLinkedDeque<BoardStream>() : known;
            streams.addLast(stream);
            while (streams.size() > MOST_PER_USER) {
                excess.add(streams.removeFirst());
            }
            return streams;
        });
        excess.forEach(BoardStream::close);
    }

    private void forget(UserId user, BoardStream stream) {
        open.computeIfPresent(user, (id, streams) -> {
            streams.remove(stream);
            return streams.isEmpty() ? null : streams;
        });
    }

    /** An open stream would keep the server from stopping. */
    @EventListener(ContextClosedEvent.class)
    void stop() {
        stopping = true;
        open.values().forEach(streams -> streams.forEach(BoardStream::close));
        open.clear();
    }
}
