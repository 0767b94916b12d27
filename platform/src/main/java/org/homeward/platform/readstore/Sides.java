package org.homeward.platform.readstore;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.upkeep.UpkeepRejection;

/**
 * What readers see and what is beside it, both following the events. Who works with the sides keeps others from doing so
 * at the same time.
 */
final class Sides {
    private static final long NOT_LOOKED = Long.MAX_VALUE;

    /** By then every process has looked, and none reads any more what was there before the last switch. */
    private static final Duration OTHERS_KNOW = BlueGreen.LOOK_EVERY.multipliedBy(2);

    private final ProjectionProcessor live;
    private final ProjectionProcessor.Surroundings around;
    private final ReadStore store;
    private final Beside beside;

    /** Where readers were when the rebuild was looked after last: one that has come there keeps up, though more arrives. */
    private long lookedAt = NOT_LOOKED;

    Sides(List<? extends Projector<?>> projectors, ProjectionProcessor live, ProjectionProcessor.Surroundings around) {
        this.live = live;
        this.around = around;
        store = around.store();
        beside = new Beside(projectors, around);
        live.whenLost(beside::stop);
    }

    /** A rebuild is beside from now on. */
    void begin(RebuildState state) {
        save(Map.of(), state);
        lookedAt = NOT_LOOKED;
    }

    /** Does what the store says is to be done, whoever wrote it there. */
    void keep() {
        live.goOn();
        var places = store.places();
        if (places.refresh()) {
            live.pausedWhile(() -> places.rebuild().ifPresent(state -> live.rewind(state.from())));
            places.rebuild().ifPresent(state -> tell(state.places().keySet()));
        }
        beside.follow(places.rebuild());
        var reachedBefore = lookedAt;
        lookedAt = live.position().orElse(head() < 0 ? -1 : NOT_LOOKED);
        places.rebuild()
                .filter(state -> state.likeness().isEmpty() && beside.position() >= reachedBefore)
                .ifPresent(this::compareUnlessChanged);
    }

    /** When another process was first, the next look finds what it has found. */
    private void compareUnlessChanged(RebuildState state) {
        try {
            compare(state);
        } catch (Places.ChangedMeanwhile byAnother) {
            lookedAt = NOT_LOOKED;
        }
    }

    /** Compares the sides and remembers how alike they are. */
    RebuildState compare(RebuildState state) {
        var likeness = new Comparison(
                        store.documents(),
                        store.documentsIn(name -> state.places().getOrDefault(name, store.place(name))),
                        around.format(),
                        () -> Math.min(livePosition(), beside.position()))
                .of(new TreeSet<>(state.places().keySet()));
        var compared = state.compared(likeness);
        save(Map.of(), compared);
        return compared;
    }

    /** What was live is beside from now on, and the other way round. */
    void turn(RebuildState state) {
        var wereLive = state.places().keySet().stream().collect(Collectors.toMap(name -> name, store::place));
        live.pausedWhile(() -> {
            var position = livePosition();
            requireReached(position);
            beside.stop();
            save(state.places(), state.turned(wereLive, position));
            live.rewind(position);
        });
        tell(state.places().keySet());
    }

    /** Throws away what is beside. */
    void end(RebuildState state) {
        beside.stop();
        store.places().save(Map.of(), Optional.empty());
        LockSupport.parkNanos(OTHERS_KNOW.toNanos());
        state.places()
                .forEach((collection, place) -> store.client()
                        .getDatabase(place)
                        .getCollection(collection)
                        .drop());
        Set.copyOf(state.places().values()).forEach(place -> store.letters().forget(place, state.projections()));
        beside.forget(state);
    }

    /** What is beside is followed no more in this process. */
    void stop() {
        beside.stop();
    }

    /** Refuses to go on while what is beside has not followed as far as what readers see. */
    void requireFollowed() {
        requireReached(livePosition());
    }

    /** The position of the last event that readers see; -1 before the first. */
    long livePosition() {
        return live.position().orElse(-1);
    }

    /** The position of the newest event; -1 when there is none. */
    long head() {
        return live.head().orElse(-1);
    }

    /** How much of all events what is beside has followed, from 0 to 100. */
    int percent() {
        var events = head() + 1;
        return events <= 0 ? 100 : (int) Math.min(100, (beside.position() + 1) * 100 / events);
    }

    private void requireReached(long position) {
        if (!beside.awaits(position)) {
            throw new CommandRejected(new UpkeepRejection.RebuildNotReady(percent()));
        }
    }

    private void save(Map<String, String> moved, RebuildState state) {
        store.places().save(moved, Optional.of(state));
    }

    private void tell(Collection<String> collections) {
        collections.forEach(
                name -> around.updates().publish(new LiveUpdates.Update(name, LiveUpdates.MANY, livePosition())));
    }
}
