package org.homeward.console.shelter;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells one browser that a board has changed. It says nothing about what has changed: the browser asks for the board
 * again, so that rights are checked each time. Many changes at once are told once.
 */
final class BoardStream implements Runnable {
    private static final long HEARTBEAT_SECONDS = 20;
    private static final long REST_MILLIS = 700;

    private final SseEmitter browser;
    private final BlockingQueue<Boolean> changes = new ArrayBlockingQueue<>(1);
    private volatile boolean open = true;

    BoardStream(SseEmitter browser) {
        this.browser = browser;
    }

    /** Something has changed; it is told soon. */
    void changed() {
        changes.offer(true);
    }

    /** Nothing is told any more. */
    void close() {
        open = false;
        changes.offer(false);
        browser.complete();
    }

    @Override
    public void run() {
        try {
            browser.send(SseEmitter.event().comment("open"));
            while (open) {
                tell(changes.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS) != null);
            }
        } catch (IOException | IllegalStateException gone) {
            open = false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(boolean changed) throws IOException, InterruptedException {
        if (!open) {
            return;
        }
        if (changed) {
            browser.send(SseEmitter.event().name("changed").data(""));
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        } else {
            browser.send(SseEmitter.event().comment("still here"));
        }
    }
}
