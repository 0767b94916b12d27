package org.homeward.kernel.upkeep;

import java.util.Set;
import java.util.regex.Pattern;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Require;

/** Everything that can be asked of the upkeep of the system. */
public sealed interface UpkeepCommand extends Command {
    /** The stream to which everything about read models belongs. */
    String READ_MODELS = "upkeep-read-models";

    /** The stream to which everything about policies belongs. */
    String POLICIES = "upkeep-policies";

    /** Projections are made again beside what readers see; none named are all. */
    record StartRebuild(RebuildId rebuildId, Set<String> projections) implements UpkeepCommand {
        private static final int MOST = 100;

        public StartRebuild {
            projections = Set.copyOf(projections);
            Require.atMost(projections, MOST, "projections");
            projections.forEach(name -> Require.text(name, Words.LONGEST, "the name of a projection"));
        }

        @Override
        public String streamId() {
            return READ_MODELS;
        }
    }

    /** Readers see the rebuild from now on; with differences only if they are meant. */
    record SwitchToRebuild(RebuildId rebuildId, boolean differencesMeant) implements UpkeepCommand {
        @Override
        public String streamId() {
            return READ_MODELS;
        }
    }

    /** Readers see again what they saw before the switch. */
    record SwitchBack(RebuildId rebuildId) implements UpkeepCommand {
        @Override
        public String streamId() {
            return READ_MODELS;
        }
    }

    /** What readers do not see is thrown away: the rebuild, or after the switch what was there before. */
    record EndRebuild(RebuildId rebuildId) implements UpkeepCommand {
        @Override
        public String streamId() {
            return READ_MODELS;
        }
    }

    /** The events of a stream that projections could not take are applied again, in order. */
    record RetryProjections(String stream) implements UpkeepCommand {
        public RetryProjections {
            stream = Require.text(stream, Words.LONGEST, "stream");
        }

        @Override
        public String streamId() {
            return READ_MODELS;
        }
    }

    /** A projection does without an event. */
    record DiscardProjected(String projection, long position, DiscardGround ground, String reference)
            implements UpkeepCommand {
        public DiscardProjected {
            projection = Require.text(projection, Words.LONGEST, "projection");
            reference = Words.reference(reference);
        }

        @Override
        public String streamId() {
            return READ_MODELS;
        }
    }

    /** Policies react again to the events of a stream on which they failed, in order. */
    record RetryReactions(String stream) implements UpkeepCommand {
        public RetryReactions {
            stream = Require.text(stream, Words.LONGEST, "stream");
        }

        @Override
        public String streamId() {
            return POLICIES;
        }
    }

    /** Policies do not react to an event. */
    record DiscardReaction(long position, DiscardGround ground, String reference) implements UpkeepCommand {
        public DiscardReaction {
            reference = Words.reference(reference);
        }

        @Override
        public String streamId() {
            return POLICIES;
        }
    }

    /** The forms of the texts in these commands. */
    final class Words {
        static final int LONGEST = 80;
        private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9#./-]{1,40}");

        private Words() {}

        /** The number of a ticket or note: it points to an explanation and holds none, so that it names nobody. */
        static String reference(String reference) {
            Require.that(
                    REFERENCE.matcher(reference).matches(),
                    "reference is the number of a ticket or note: 1 to 40 letters, digits, # . / -");
            return reference;
        }
    }
}
