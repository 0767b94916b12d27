package org.homeward.kernel.privacy;

import java.util.List;
import java.util.Set;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Event;

/**
 * Personal values were shown to somebody; it is stored before they are. Who saw them, and why, is in the metadata.
 *
 * @param readId the reading, a UUID
 * @param question the public name of the question that was answered
 * @param shown about whom, and of which groups
 */
public record PersonalDataRead(String readId, String question, List<Shown> shown) implements Event {
    public PersonalDataRead {
        shown = List.copyOf(shown);
    }

    /**
     * Of which groups something was shown about one person.
     *
     * @param person the person
     * @param groups the groups
     */
    public record Shown(SubjectId person, Set<PurposeGroup> groups) {
        public Shown {
            groups = Set.copyOf(groups);
        }
    }

    @Override
    public String streamId() {
        return "read-" + readId;
    }
}
