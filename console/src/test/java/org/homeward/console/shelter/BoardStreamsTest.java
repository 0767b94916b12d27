package org.homeward.console.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.UserId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoardStreamsTest {
    private static final ShelterId SHELTER = ShelterId.of(new UUID(7, 7));

    /** A browser that keeps what it hears. */
    private static final class Listening extends SseEmitter {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        @Override
        public void send(SseEventBuilder event) throws IOException {
            var text = new StringBuilder();
            event.build().forEach(part -> text.append(part.getData()));
            heard.add(text.toString());
        }

        String next() throws InterruptedException {
            return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
        }
    }

    /** Boards that change when they are told to. */
    private static final class Changing implements BoardWatch {
        private final List<Runnable> watchers = new ArrayList<>();

        @Override
        public boolean isLive() {
            return true;
        }

        @Override
        public Watching watch(ShelterId shelter, Runnable changed) {
            watchers.add(changed);
            return () -> watchers.remove(changed);
        }
    }

    @Test
    void a_change_is_told_without_saying_what_has_changed_and_many_at_once_are_told_once() throws Exception {
        var browser = new Listening();
        var stream = new BoardStream(browser);
        for (var i = 0; i < 100; i++) {
            stream.changed();
        }
        var thread = Thread.ofVirtual().start(stream);
        assertThat(browser.next()).startsWith(":open");
        assertThat(browser.next()).contains("event:changed").doesNotContain("bed");
        stream.close();
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        assertThat(browser.heard).isEmpty();
    }

    @Test
    void the_oldest_stream_of_a_user_gives_way_when_there_are_too_many() {
        var boards = new Changing();
        var streams = new BoardStreams(boards);
        var user = UserId.of(new UUID(1, 1));
        for (var i = 0; i < 20; i++) {
            streams.open(SHELTER, user);
        }
        assertThat(streams.openFor(user)).isEqualTo(6);
        assertThat(streams.isLive()).isTrue();
    }

    @Test
    void a_process_that_stops_holds_no_stream_open() {
        var streams = new BoardStreams(new Changing());
        var user = UserId.of(new UUID(1, 1));
        streams.open(SHELTER, user);
        streams.stop();
        streams.open(SHELTER, user);
        assertThat(streams.openFor(user)).isZero();
    }
}
