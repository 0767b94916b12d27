package org.homeward.platform.readstore;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.upkeep.Likeness;
import org.homeward.kernel.upkeep.ReadModels;
import org.homeward.kernel.upkeep.RebuildId;
import org.homeward.kernel.upkeep.UpkeepRejection;
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
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final String DATABASE = "homeward-";
    private static final long NOT_LOOKED = Long.MAX_VALUE;

    private final List<? extends Projector<?>> projectors;
    private final ProjectionProcessor live;
    private final ProjectionProcessor.Surroundings around;
    private final Clock clock;
    private final Beside beside;
    private volatile @Nullable ScheduledExecutorService keeper;

    /** Where readers were when the rebuild was looked after last: one that has come there keeps up, though more arrives. */
    private long lookedAt = NOT_LOOKED;

    /** Rebuilds of these projections, which this processor keeps for readers. */
    public BlueGreen(
            List<? extends Projector<?>> projectors,
            ProjectionProcessor live,
            ProjectionProcessor.Surroundings around,
            Clock clock) {
        this.projectors = List.copyOf(projectors);
        this.live = live;
        this.around = around;
        this.clock = clock;
        beside = new Beside(this.projectors, around);
        live.whenLost(beside::stop);
    }

    /** How the read models stand. */
    public ReadModels standing() {
        return new ReadModels(
                livePosition(),
                live.head().orElse(-1),
                List.copyOf(names()),
                around.store().places().rebuild().map(this::standing));
    }

    /**
     * Begins to make projections again; none named are all. The same rebuild asked again is under way already, unless
     * it is asked for other projections.
     */
    public synchronized void begin(RebuildId rebuild, Set<String> wanted) {
        var under = around.store().places().rebuild();
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
        var places = projectors.stream()
                .filter(projector -> chosen.contains(Projector.nameOf(projector)))
                .flatMap(projector -> projector.collections().stream())
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> DATABASE + rebuild.value()));
        save(Map.of(), Optional.of(RebuildState.begun(rebuild.value(), chosen, places, clock.instant())));
        lookedAt = NOT_LOOKED;
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
        var likeness = compare(state);
        var compared = state.compared(likeness);
        save(Map.of(), Optional.of(compared));
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
        var store = around.store();
        beside.stop();
        save(Map.of(), Optional.empty());
        state.places()
                .forEach((collection, place) -> store.client()
                        .getDatabase(place)
                        .getCollection(collection)
                        .drop());
        Set.copyOf(state.places().values()).forEach(place -> store.letters().forget(place, state.projections()));
        beside.forget(state);
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
            beside.stop();
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

    /** Does what the store says is to be done, whoever wrote it there. */
    private synchronized void keep() {
        if (keeper == null) {
            return;
        }
        live.goOn();
        var places = around.store().places();
        if (places.refresh()) {
            live.pausedWhile(() -> places.rebuild().ifPresent(state -> live.rewind(state.from())));
            places.rebuild().ifPresent(state -> tell(state.places().keySet()));
        }
        beside.follow(places.rebuild());
        var reachedBefore = lookedAt;
        lookedAt = live.position().orElse(live.head().orElse(-1) < 0 ? -1 : NOT_LOOKED);
        places.rebuild()
                .filter(state -> state.likeness().isEmpty() && beside.position() >= reachedBefore)
                .ifPresent(state -> save(Map.of(), Optional.of(state.compared(compare(state)))));
    }

    /** What was live is beside from now on, and the other way round. */
    private void turn(RebuildState state) {
        var store = around.store();
        var wereLive = state.places().keySet().stream().collect(Collectors.toMap(name -> name, store::place));
        live.pausedWhile(() -> {
            var position = livePosition();
            requireReached(position);
            beside.stop();
            save(state.places(), Optional.of(state.turned(wereLive, position)));
            live.rewind(position);
        });
        tell(state.places().keySet());
        keep();
    }

    private void save(Map<String, String> moved, Optional<RebuildState> state) {
        around.store().places().save(moved, state);
    }

    private void tell(Collection<String> collections) {
        collections.forEach(
                name -> around.updates().publish(new LiveUpdates.Update(name, LiveUpdates.MANY, livePosition())));
    }

    private Likeness compare(RebuildState state) {
        var store = around.store();
        return new Comparison(
                        store.documents(),
                        store.documentsIn(name -> state.places().getOrDefault(name, store.place(name))),
                        around.format(),
                        () -> Math.min(livePosition(), beside.position()))
                .of(new TreeSet<>(state.places().keySet()));
    }

    private RebuildState underWay(RebuildId rebuild) {
        return around.store()
                .places()
                .rebuild()
                .filter(state -> state.id().equals(rebuild.value()))
                .orElseThrow(() -> new CommandRejected(new UpkeepRejection.NoSuchRebuild()));
    }

    private void requireFollowed() {
        keep();
        requireReached(livePosition());
    }

    private void requireReached(long position) {
        if (!beside.awaits(position)) {
            throw new CommandRejected(new UpkeepRejection.RebuildNotReady(percent(beside.position())));
        }
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
                percent(beside.position()),
                state.startedAt(),
                state.likeness());
    }

    private long livePosition() {
        return live.position().orElse(-1);
    }

    private int percent(long position) {
        var events = live.head().orElse(-1) + 1;
        return events <= 0 ? 100 : (int) Math.min(100, (position + 1) * 100 / events);
    }
}
