package org.homeward.platform.live;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Following;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.Follower;
import org.homeward.platform.messaging.Unavailable;
import org.homeward.platform.security.Purposes;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open streams of this process: few for each user, none after it was asked to stop. */
public final class LiveStreams {
    /**
     * How much is promised.
     *
     * @param perUser streams of one user at most
     * @param all streams of all users at most
     * @param heartbeat how long a stream is silent at most
     */
    public record Limits(int perUser, int all, Duration heartbeat) {}

    private final Map<UserId, Deque<LiveStream>> open = new HashMap<>();
    private final Follower follower;
    private final Limits limits;
    private boolean stopping;
    private int total;

    /** Follows through this follower, within these limits. */
    public LiveStreams(Follower follower, Limits limits) {
        this.follower = follower;
        this.limits = limits;
    }

    /**
     * A stream that tells the listener each time what is followed moves on.
     *
     * @throws TooManyStreams if there are too many and none gives way
     */
    public SseEmitter open(Following question, Listener listener) {
        var actor = listener.actor();
        var browser = new SseEmitter(listener.longest().toMillis());
        var stream = new LiveStream(browser, question.followedId(), limits.heartbeat());
        var followed = follower.follow(
                question,
                Dispatch.by(actor, Purposes.usualFor(actor)),
                changed -> stream.changed(changed.position()),
                stream::close);
        try {
            keep(listener, stream).forEach(LiveStream::close);
        } catch (RuntimeException refused) {
            followed.end().run();
            throw refused;
        }
        Runnable ended = () -> {
            followed.end().run();
            forget(actor.id(), stream);
        };
        browser.onCompletion(() -> {
            ended.run();
            stream.stop();
        });
        browser.onTimeout(stream::close);
        browser.onError(gone -> stream.close());
        tellWhatWasMissed(stream, followed.first().position(), listener);
        Thread.ofVirtual().name("live-stream").start(() -> {
            try {
                stream.run();
            } finally {
                ended.run(); // who is closed before the answer begins hears of no completion
            }
        });
        return browser;
    }

    private static void tellWhatWasMissed(LiveStream stream, long position, Listener listener) {
        if (listener.seen().isPresent() && listener.seen().getAsLong() < position) {
            stream.changed(position);
        }
        stream.standsAt(position);
    }

    /** How many streams the user has open. */
    synchronized int openFor(UserId user) {
        return open.getOrDefault(user, new ArrayDeque<>()).size();
    }

    private synchronized List<LiveStream> keep(Listener listener, LiveStream stream) {
        if (stopping) {
            throw new Unavailable();
        }
        var streams = open.getOrDefault(listener.actor().id(), new ArrayDeque<>());
        var full = streams.size() >= limits.perUser();
        var givesWay = full && listener.whenFull() == Listener.WhenFull.OLDEST_GIVES_WAY;
        if (!givesWay && (full || total >= limits.all())) {
            throw new TooManyStreams();
        }
        open.put(listener.actor().id(), streams);
        var oldest = full ? List.of(streams.removeFirst()) : List.<LiveStream>of();
        streams.addLast(stream);
        total += 1 - oldest.size();
        return oldest;
    }

    private synchronized void forget(UserId user, LiveStream stream) {
        var streams = open.get(user);
        if (streams != null && streams.remove(stream)) {
            total--;
            if (streams.isEmpty()) {
                open.remove(user);
            }
        }
    }

    /** An open stream would keep the server from stopping. */
    @EventListener(ContextClosedEvent.class)
    public void stop() {
        all().forEach(LiveStream::close);
    }

    private synchronized List<LiveStream> all() {
        stopping = true;
        return open.values().stream().flatMap(Deque::stream).toList();
    }
}
