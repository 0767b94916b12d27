package org.homeward.kernel.privacy;

import java.time.LocalDate;
import java.util.Set;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Event;

/** Everything that can happen to the erasure of a person. */
public sealed interface ErasureEvent extends Event {
    /** The person. */
    SubjectId person();

    @Override
    default String streamId() {
        return streamOf(person());
    }

    /** The stream of a person's erasure. */
    static String streamOf(SubjectId person) {
        return "erasure" + person.value().substring(SubjectId.PREFIX.length());
    }

    /** Erasure was requested. */
    record ErasureRequested(
            SubjectId person, Set<PurposeGroup> groups, ErasureGround ground, UserId officer, LocalDate requestedOn)
            implements ErasureEvent {
        public ErasureRequested {
            groups = Set.copyOf(groups);
        }
    }

    /** The request was not followed. */
    record ErasureDeclined(SubjectId person, ErasureObstacle obstacle, LocalDate declinedOn) implements ErasureEvent {}

    /** The keys of these groups are destroyed: every process drops them, and nobody makes them again. */
    record SubjectKeysDestroyed(SubjectId person, Set<PurposeGroup> groups, ErasureGround ground, LocalDate destroyedOn)
            implements ErasureEvent {
        public SubjectKeysDestroyed {
            groups = Set.copyOf(groups);
        }
    }
}
