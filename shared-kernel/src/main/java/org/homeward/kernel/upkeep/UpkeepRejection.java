package org.homeward.kernel.upkeep;

import java.util.List;
import org.homeward.kernel.message.Rejection;

/** Why something asked of the upkeep is refused. */
public sealed interface UpkeepRejection extends Rejection {
    /** There is no projection of that name. */
    record NoSuchProjection(List<String> projections) implements UpkeepRejection {
        public NoSuchProjection {
            projections = List.copyOf(projections);
        }
    }

    /** Another rebuild is under way; it is to be ended first. */
    record RebuildUnderWay(RebuildId rebuildId) implements UpkeepRejection {}

    /** A rebuild of this id was begun of other projections: these. */
    record OtherProjections(List<String> projections) implements UpkeepRejection {
        public OtherProjections {
            projections = List.copyOf(projections);
        }
    }

    /** This rebuild is not under way. */
    record NoSuchRebuild() implements UpkeepRejection {}

    /** It has not followed all events yet. */
    record RebuildNotReady(int percent) implements UpkeepRejection {}

    /** It is not the same as what is there, and nobody said that this is meant. */
    record ContentDiffers(long differences, List<String> examples) implements UpkeepRejection {
        public ContentDiffers {
            examples = List.copyOf(examples);
        }
    }

    /** Readers do not see the rebuild, so there is nothing to go back to. */
    record NotSwitched() implements UpkeepRejection {}

    /** No event waits there. */
    record NoSuchLetter() implements UpkeepRejection {}
}
