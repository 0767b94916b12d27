package org.homeward.standalone.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.axonframework.eventhandling.GenericEventMessage;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.platform.agenda.AgendaTicker;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.readstore.ReadProgress;
import org.homeward.platform.web.CommandForms;
import org.homeward.standalone.story.Story;
import org.homeward.standalone.story.Team;
import org.homeward.standalone.story.Timeline;
import org.springframework.context.ApplicationContext;

/** A story on its folder: it gives the platform its clock, is played on it, and says what came of it. */
public final class Performance {
    private static final Duration READ_MODELS = Duration.ofMinutes(5);

    private final Story story;
    private final PlayPosition position;
    private final StoryClock clock;

    private Performance(DemoFolder folder) {
        this.story = Story.of(folder.seed(), folder.note());
        this.position = new PlayPosition(folder.folder());
        this.clock = StoryClock.at(ProgrammeCalendar.startOf(
                position.read().map(day -> day.plusDays(1)).orElse(Timeline.START)));
    }

    /**
     * The story of a folder, which is marked as a demo's from now on. Events of this process have the time of the story.
     *
     * @throws IllegalStateException if the folder holds another story or none
     * @throws IllegalArgumentException if the note cannot have this date
     */
    public static Performance on(Path data, OptionalLong seed, Optional<LocalDate> note) {
        note.ifPresent(Timeline::new);
        var performance = new Performance(DemoFolder.open(data, seed, note));
        GenericEventMessage.clock = performance.clock;
        return performance;
    }

    /** The clock that the platform must have. */
    public Clock clock() {
        return clock;
    }

    /** Plays what has not been played and waits until the read models have followed; then clock and agenda run on. */
    public void play(ApplicationContext platform, Door door, PrintStream out) throws InterruptedException {
        var began = System.nanoTime();
        new Player(story, new PlatformStage(platform, clock, door.courier(platform.getBean(CommandForms.class))))
                .play(position, new Progress(out));
        if (!platform.getBean(ReadProgress.class).awaitCaughtUp(READ_MODELS)) {
            throw new IllegalStateException("The read models did not catch up with the story.");
        }
        clock.runOn();
        platform.getBean(AgendaTicker.class).tickFromNowOn();
        var seconds = (System.nanoTime() - began) / 1_000_000_000;
        out.println("Played in " + seconds + " s; the read models have followed.");
    }

    /**
     * How the story's people reach the API.
     *
     * @param address where it is
     * @param tokens their access tokens
     */
    public record Door(String address, Function<Actor, String> tokens) {
        Courier courier(CommandForms forms) {
            return new HttpCourier(address, forms, tokens);
        }
    }

    /** Says what the read models tell at the end. */
    public void summary(ApplicationContext platform, PrintStream out) {
        var manager = Team.PROGRAMME.members().getFirst().actor();
        new Summary(out).print(Findings.ask(platform.getBean(QueryDispatcher.class), manager, story.timeline()));
    }
}
