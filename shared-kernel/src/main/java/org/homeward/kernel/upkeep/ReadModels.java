package org.homeward.kernel.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the read models stand.
 *
 * @param position the position of the last event that readers see; -1 before the first
 * @param newest the position of the newest event; -1 if there is none
 * @param projections the projections there are
 * @param rebuild the rebuild that is under way
 */
public record ReadModels(long position, long newest, List<String> projections, Optional<Rebuild> rebuild) {
    public ReadModels {
        projections = List.copyOf(projections);
    }

    /**
     * A rebuild that is under way.
     *
     * @param rebuildId the rebuild
     * @param projections which projections are made again
     * @param switched whether it is what readers see
     * @param percent how much of all events what readers do not see has followed
     * @param startedAt when it began
     * @param likeness how it compared with what was there before; empty until it has followed all events once
     */
    public record Rebuild(
            RebuildId rebuildId,
            Set<String> projections,
            boolean switched,
            int percent,
            Instant startedAt,
            Optional<Likeness> likeness) {
        public Rebuild {
            projections = Set.copyOf(projections);
        }
    }
}
