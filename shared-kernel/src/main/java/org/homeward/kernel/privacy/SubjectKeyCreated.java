package org.homeward.kernel.privacy;

import java.util.Map;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Event;

/**
 * The keys of a person were made. A commitment fixes its key without telling it: whoever is given the key later can
 * check that it is the one of that time.
 *
 * @param person the person
 * @param commitments for each purpose group, the commitment to its key, in hexadecimal digits
 */
public record SubjectKeyCreated(SubjectId person, Map<PurposeGroup, String> commitments) implements Event {
    public SubjectKeyCreated {
        commitments = Map.copyOf(commitments);
    }

    /** The stream of a person's keys. */
    @Override
    public String streamId() {
        return "keys" + person.value().substring(SubjectId.PREFIX.length());
    }
}
