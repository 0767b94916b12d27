package org.homeward.kernel.privacy;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Require;

/** Everything that can be asked about the erasure of a person. */
public sealed interface ErasureCommand extends Command {
    /** The person. */
    SubjectId person();

    @Override
    default String streamId() {
        return ErasureEvent.streamOf(person());
    }

    /** A person, or the rule on how long data are kept, wants groups of personal values to be erased. */
    record RequestErasure(SubjectId person, Set<PurposeGroup> groups, ErasureGround ground, LocalDate requestedOn)
            implements ErasureCommand {
        public RequestErasure {
            groups = Set.copyOf(groups);
            Require.that(!groups.isEmpty(), "at least one group is to be erased");
            requestedOn = Require.date(requestedOn, "requestedOn");
        }
    }

    /** The request is not followed. */
    record DeclineErasure(SubjectId person, ErasureObstacle obstacle, LocalDate declinedOn) implements ErasureCommand {
        public DeclineErasure {
            declinedOn = Require.date(declinedOn, "declinedOn");
        }
    }

    /** What was requested is erased for ever; by somebody other than who requested it. */
    record EraseSubject(SubjectId person, LocalDate erasedOn) implements ErasureCommand {
        public EraseSubject {
            erasedOn = Require.date(erasedOn, "erasedOn");
        }
    }
}
