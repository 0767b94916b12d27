package org.homeward.platform.readstore;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.upkeep.Likeness;
import org.homeward.kernel.upkeep.ReadModels;
import org.homeward.kernel.upkeep.RebuildId;
import org.homeward.kernel.upkeep.UpkeepRejection;
import org.homeward.platform.messaging.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes projections again beside what readers see, compares, and lets readers see the one or the other. What is not
 * seen goes on to follow the events, so that a switch and a switch back cost nothing. How it stands is in the store: a
 * process that stops in the middle goes on where it was.
 */
public final class BlueGreen implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BlueGreen.class);
    /** How often a process reads what others have done. */
    static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private static final String DATABASE = "homeward-";

    private final List<? extends Projector<?>> projectors;
    private final Places places;
    private final Sides sides;
    private final Clock clock;
    private volatile @Nullable ScheduledExecutorService keeper;

    /** Rebuilds of these projections, which this processor keeps for readers. */
    public BlueGreen(
            List<? extends Projector<?>> projectors,
            ProjectionProcessor live,
            ProjectionProcessor.Surroundings around,
            Clock clock) {
        this.projectors = List.copyOf(projectors);
        this.clock = clock;
        places = around.store().places();
        sides = new Sides(this.projectors, live, around);
    }

    /** How the read models stand. */
    public ReadModels standing() {
        return new ReadModels(
                sides.livePosition(),
                sides.head(),
                List.copyOf(names()),
                places.rebuildNow().map(this::standing));
    }

    /**
     * Begins to make projections again; none named are all. The same rebuild asked again is under way already, unless
     * it is asked for other projections.
     */
    public synchronized void begin(RebuildId rebuild, Set<String> wanted) {
        keep();
        var under = places.rebuild();
        var same = under.filter(state -> state.id().equals(rebuild.value()));
        if (same.isPresent()) {
            requireSame(same.get().projections(), wanted);
            return;
        }
        under.ifPresent(state -> {
            throw new CommandRejected(new UpkeepRejection.RebuildUnderWay(new RebuildId(state.id())));
        });
        if (!names().containsAll(wanted)) {
            throw new CommandRejected(new UpkeepRejection.NoSuchProjection(List.copyOf(names())));
        }
        var chosen = chosen(wanted);
        var collections = projectors.stream()
                .filter(projector -> chosen.contains(Projector.nameOf(projector)))
                .flatMap(projector -> projector.collections().stream())
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> DATABASE + rebuild.value()));
        unlessChanged(() -> sides.begin(RebuildState.begun(rebuild.value(), chosen, collections, clock.instant())));
        keep();
    }

    /** Refuses a rebuild that was begun of some projections and is now asked for of others. */
    public void requireSame(Set<String> begun, Set<String> wanted) {
        if (!chosen(begun).equals(chosen(wanted))) {
            throw new CommandRejected(new UpkeepRejection.OtherProjections(List.copyOf(new TreeSet<>(chosen(begun)))));
        }
    }

    /** Lets readers see the rebuild, compared once more; if it is not the same, only when that is meant. */
    public synchronized Likeness switchTo(RebuildId rebuild, boolean differencesAreMeant) {
        var state = underWay(rebuild);
        if (state.switched()) {
            return state.likeness().orElseThrow();
        }
        requireFollowed();
        var compared = unlessChanged(() -> sides.compare(state));
        var likeness = compared.likeness().orElseThrow();
        if (likeness.differences() > 0 && !differencesAreMeant) {
            throw new CommandRejected(new UpkeepRejection.ContentDiffers(likeness.differences(), likeness.examples()));
        }
        turn(compared);
        return likeness;
    }

    /** Lets readers see what they saw before. */
    public synchronized void switchBack(RebuildId rebuild) {
        var state = underWay(rebuild);
        if (!state.switched()) {
            throw new CommandRejected(new UpkeepRejection.NotSwitched());
        }
        requireFollowed();
        turn(state);
    }

    /** Throws away what readers do not see; whether they see the rebuild. */
    public synchronized boolean end(RebuildId rebuild) {
        var state = underWay(rebuild);
        unlessChanged(() -> sides.end(state));
        return state.switched();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // looking never throws
    public synchronized void start() {
        var threads = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name("rebuild-keeper").unstarted(work));
        keeper = threads;
        threads.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        var threads = keeper;
        keeper = null;
        if (threads != null) {
            threads.shutdownNow();
        }
        synchronized (this) {
            sides.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return keeper != null;
    }

    /** A scheduled task that throws is never run again. */
    private void look() {
        try {
            keep();
        } catch (RuntimeException e) {
            LOG.warn("the rebuild could not be looked after; it is tried again", e);
        }
    }

    private synchronized void keep() {
        if (keeper != null) {
            sides.keep();
        }
    }

    private void requireFollowed() {
        keep();
        sides.requireFollowed();
    }

    private void turn(RebuildState state) {
        unlessChanged(() -> sides.turn(state));
        keep();
    }

    private static void unlessChanged(Runnable step) {
        unlessChanged(() -> {
            step.run();
            return step;
        });
    }

    /** When another process was first, what it has done stands; who asks again is answered by what then is so. */
    private static <T> T unlessChanged(Supplier<T> step) {
        try {
            return step.get();
        } catch (Places.ChangedMeanwhile byAnother) {
            LOG.info("another process has changed how the rebuild stands, so what was asked for here is not done");
            throw new Unavailable();
        }
    }

    private RebuildState underWay(RebuildId rebuild) {
        keep(); // another process may have had the last word
        return places.rebuild()
                .filter(state -> state.id().equals(rebuild.value()))
                .orElseThrow(() -> new CommandRejected(new UpkeepRejection.NoSuchRebuild()));
    }

    private Set<String> chosen(Set<String> wanted) {
        return wanted.isEmpty() ? names() : wanted;
    }

    private Set<String> names() {
        return projectors.stream().map(Projector::nameOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private ReadModels.Rebuild standing(RebuildState state) {
        return new ReadModels.Rebuild(
                new RebuildId(state.id()),
                state.projections(),
                state.switched(),
                sides.percent(),
                state.startedAt(),
                state.likeness());
    }
}
