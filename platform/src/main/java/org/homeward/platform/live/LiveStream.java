package org.homeward.platform.live;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.homeward.kernel.message.Changed;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells one listener that a document has moved on. Many changes at once are told once. */
final class LiveStream implements Runnable {
    private static final long GATHER_MILLIS = 100;
    private static final long REST_MILLIS = 600;
    private static final long RECONNECT_MILLIS = 5_000;

    private final SseEmitter browser;
    private final String id;
    private final Duration heartbeat;
    private final AtomicLong position = new AtomicLong(-1);
    private final BlockingQueue<Boolean> changes = new ArrayBlockingQueue<>(1);
    private volatile boolean open = true;

    LiveStream(SseEmitter browser, String id, Duration heartbeat) {
        this.browser = browser;
        this.id = id;
        this.heartbeat = heartbeat;
    }

    /** Where the document stands; nothing has changed for who has seen it so far. */
    void standsAt(long now) {
        position.accumulateAndGet(now, Math::max);
    }

    /** Something has changed; it is told soon. */
    void changed(long now) {
        standsAt(now);
        changes.offer(true);
    }

    /** Nothing is told any more, and the browser hears that. */
    void close() {
        stop();
        browser.complete();
    }

    /** Nothing is told any more. */
    void stop() {
        open = false;
        changes.offer(false);
    }

    @Override
    public void run() {
        try {
            browser.send(event("at").reconnectTime(RECONNECT_MILLIS));
            while (open) {
                tell(changes.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS) != null);
            }
        } catch (IOException | IllegalStateException gone) {
            open = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(boolean changed) throws IOException, InterruptedException {
        if (!changed) {
            browser.send(SseEmitter.event().comment("still here"));
            return;
        }
        TimeUnit.MILLISECONDS.sleep(GATHER_MILLIS);
        changes.clear();
        if (open) {
            browser.send(event("changed"));
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        }
    }

    private SseEmitter.SseEventBuilder event(String name) {
        var now = new Changed(id, position.get());
        return SseEmitter.event().name(name).id(Long.toString(now.position())).data(now, MediaType.APPLICATION_JSON);
    }
}
