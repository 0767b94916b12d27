package org.homeward.platform.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Changed;
import org.homeward.kernel.message.Following;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.ShelterQuery.FollowShelter;
import org.homeward.platform.live.Listener.WhenFull;
import org.homeward.platform.live.LiveStreams.Limits;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.Follower;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.messaging.Unavailable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveStreamsTest {
    private static final FollowShelter SHELTER = new FollowShelter(ShelterId.of(new UUID(7, 7)));
    private static final Limits LIMITS = new Limits(6, 10, Duration.ofSeconds(20));
    private static final UserId USER = UserId.of(new UUID(1, 1));

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

    /** Documents that change when they are told to. */
    private static final class Changing implements Follower {
        private final List<Consumer<Changed>> followers = new CopyOnWriteArrayList<>();
        private final List<Runnable> losses = new ArrayList<>();

        @Override
        public Followed follow(Following question, Dispatch dispatch, Consumer<Changed> told, Runnable lost) {
            if (!dispatch.actor().is(Role.SHM)) {
                throw new NotPermitted("security.role-not-permitted");
            }
            followers.add(told);
            losses.add(lost);
            return new Followed(new Changed(question.followedId(), 41), () -> followers.remove(told));
        }
    }

    private final Changing documents = new Changing();
    private final LiveStreams streams = new LiveStreams(documents, LIMITS);

    @Test
    void a_change_is_told_with_id_and_position_and_many_at_once_are_told_once() throws Exception {
        var browser = new Listening();
        var stream = new LiveStream(browser, SHELTER.followedId(), Duration.ofSeconds(20));
        stream.standsAt(41);
        for (var position = 1; position <= 100; position++) {
            stream.changed(position);
        }
        var thread = Thread.ofVirtual().start(stream);
        assertThat(browser.next()).contains("event:at");
        assertThat(browser.next())
                .contains("event:changed", "id:100", "Changed[id=" + SHELTER.followedId() + ", position=100]");
        stream.close();
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
        assertThat(browser.heard).isEmpty();
    }

    @Test
    void a_silent_stream_has_a_heartbeat() throws Exception {
        var browser = new Listening();
        var stream = new LiveStream(browser, SHELTER.followedId(), Duration.ofMillis(5));
        var thread = Thread.ofVirtual().start(stream);
        assertThat(browser.next()).contains("event:at");
        assertThat(browser.next()).startsWith(":still here");
        assertThat(browser.next()).startsWith(":still here");
        stream.close();
        assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void a_client_that_may_hold_so_many_is_refused_the_next() {
        for (var i = 0; i < LIMITS.perUser(); i++) {
            streams.open(SHELTER, listener(USER, WhenFull.REFUSE));
        }
        assertThatThrownBy(() -> streams.open(SHELTER, listener(USER, WhenFull.REFUSE)))
                .isInstanceOf(TooManyStreams.class);
        assertThat(streams.openFor(USER)).isEqualTo(LIMITS.perUser());
        assertThat(documents.followers).hasSize(LIMITS.perUser());
    }

    @Test
    void all_users_together_have_a_limit_too() {
        for (var i = 0; i < LIMITS.all(); i++) {
            streams.open(SHELTER, listener(UserId.of(new UUID(2, i)), WhenFull.REFUSE));
        }
        assertThatThrownBy(() -> streams.open(SHELTER, listener(USER, WhenFull.OLDEST_GIVES_WAY)))
                .isInstanceOf(TooManyStreams.class);
    }

    @Test
    void the_oldest_stream_of_a_browser_gives_way_when_there_are_too_many() {
        for (var i = 0; i < 20; i++) {
            streams.open(SHELTER, listener(USER, WhenFull.OLDEST_GIVES_WAY));
        }
        assertThat(streams.openFor(USER)).isEqualTo(LIMITS.perUser());
    }

    @Test
    void who_may_not_ask_gets_no_stream() {
        var stranger = new Actor(USER, Set.of(Role.DON), Office.TRIPOLI);
        var listener = new Listener(stranger, Duration.ofMinutes(1), WhenFull.REFUSE, OptionalLong.empty());
        assertThatThrownBy(() -> streams.open(SHELTER, listener)).isInstanceOf(NotPermitted.class);
        assertThat(streams.openFor(USER)).isZero();
    }

    @Test
    void a_stream_whose_document_is_followed_no_more_ends_so_that_the_browser_begins_again()
            throws InterruptedException {
        var browser = streams.open(SHELTER, listener(USER, WhenFull.REFUSE));
        documents.losses.forEach(Runnable::run);
        assertThatThrownBy(() -> browser.send("more")).isInstanceOf(IllegalStateException.class);
        awaitNobodyFollows();
        assertThat(streams.openFor(USER)).isZero();
    }

    @Test
    void a_process_that_stops_opens_no_stream() throws InterruptedException {
        streams.open(SHELTER, listener(USER, WhenFull.REFUSE));
        streams.stop();
        assertThatThrownBy(() -> streams.open(SHELTER, listener(USER, WhenFull.REFUSE)))
                .isInstanceOf(Unavailable.class);
        awaitNobodyFollows();
    }

    private void awaitNobodyFollows() throws InterruptedException {
        for (var left = 1_000; left > 0 && !documents.followers.isEmpty(); left--) {
            Thread.sleep(10);
        }
        assertThat(documents.followers).isEmpty();
    }

    @Test
    void only_a_number_says_what_was_seen() {
        var listener = listener(USER, WhenFull.REFUSE);
        assertThat(listener.hasSeen("17").seen()).hasValue(17);
        assertThat(listener.hasSeen("").seen()).isEmpty();
        assertThat(listener.hasSeen("-1").seen()).isEmpty();
        assertThat(listener.hasSeen("99999999999999999999").seen()).isEmpty();
    }

    private static Listener listener(UserId user, WhenFull whenFull) {
        var manager = new Actor(user, Set.of(Role.SHM), Office.TRIPOLI);
        return new Listener(manager, Duration.ofMinutes(1), whenFull, OptionalLong.empty());
    }
}
