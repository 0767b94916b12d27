package org.homeward.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.standalone.story.Expected;
import org.homeward.standalone.story.FrontDesk;
import org.homeward.standalone.story.Step;
import org.homeward.standalone.story.Story;
import org.homeward.standalone.story.Timeline;

/**
 * Plays a story day by day. A day begins with what is due on it. What is asked in its course is sent side by side; only
 * then does the system react, and when it has come to rest the guests arrive for whom it found a bed, and the next day
 * begins. So the same story leaves the same history on every machine.
 */
final class Player {
    private static final Duration DAWNS = Duration.ofHours(6);
    private static final Duration OPENS = Duration.ofHours(8);
    private static final Duration CLOSES = Duration.ofHours(17);
    private static final int UNDER_WAY = 48;
    private static final int OVER_HTTP_EVERY = 120;

    private final Story story;
    private final Stage stage;
    private final FrontDesk desk;
    private final CentreNews news;
    private int sent;

    Player(Story story, Stage stage) {
        this.story = story;
        this.stage = stage;
        this.desk = new FrontDesk(story.guests());
        this.news = new CentreNews(stage.events(), desk);
    }

    /**
     * Plays what has not been played.
     *
     * @throws StoryStopped if something is not answered as expected
     */
    void play(PlayPosition position, Progress progress) throws InterruptedException {
        var played = position.read();
        played.ifPresent(day -> news.tellUntil(at(day, CLOSES)));
        var first = played.map(day -> day.plusDays(1)).orElse(Timeline.START);
        for (var day = first; !day.isAfter(Timeline.END); day = day.plusDays(1)) {
            play(day);
            news.tellUntil(at(day, CLOSES));
            position.reached(day);
            progress.reached(day, sent, sent / OVER_HTTP_EVERY);
        }
    }

    private void play(LocalDate day) throws InterruptedException {
        stage.clock().advanceTo(at(day, DAWNS));
        stage.deadlines();
        settle(day);
        news.tellUntil(at(day, DAWNS));
        stage.clock().advanceTo(at(day, OPENS));
        var steps = new ArrayList<>(desk.morning(day));
        steps.addAll(story.script().on(day));
        ask(day, "", steps);
        news.tellUntil(at(day, OPENS));
        stage.clock().advanceTo(at(day, CLOSES));
        ask(day, "evening ", desk.evening(day));
    }

    /** Asks, and waits until the system has reacted. */
    private void ask(LocalDate day, String hour, List<Step> steps) throws InterruptedException {
        if (steps.isEmpty()) {
            return;
        }
        var waiting = stage.holdReactions();
        try {
            send(day, hour, steps);
        } finally {
            waiting.run();
        }
        settle(day);
    }

    private static Instant at(LocalDate day, Duration hour) {
        return ProgrammeCalendar.startOf(day).plus(hour);
    }

    private void send(LocalDate day, String hour, List<Step> steps) throws InterruptedException {
        var lanes = new Lanes(UNDER_WAY);
        for (var index = 0; index < steps.size(); index++) {
            var step = steps.get(index);
            var key = "story " + story.seed() + " " + story.timeline().note() + " " + day + " " + hour + index;
            var courier = ++sent % OVER_HTTP_EVERY == 0 ? stage.overHttp() : stage.direct();
            lanes.send(lanes(step), () -> ask(step, key, courier));
        }
        try {
            lanes.all().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StoryStopped stopped ? stopped : failed;
        }
    }

    private static List<String> lanes(Step step) {
        var lanes = new ArrayList<>(step.touches());
        lanes.add(step.wish().get().streamId());
        return lanes;
    }

    private static CompletableFuture<Void> ask(Step step, String key, Courier courier) {
        return courier.ask(step, key)
                .handle((answer, failed) -> {
                    if (failed != null) {
                        throw StoryStopped.by(step, failed);
                    }
                    if (!answer.equals(step.expected())) {
                        throw StoryStopped.by(step, answer);
                    }
                    return answer;
                })
                .thenAccept((Expected answer) -> {});
    }

    private void settle(LocalDate day) throws InterruptedException {
        if (!stage.awaitReactions()) {
            throw StoryStopped.restless(day);
        }
    }
}
