package org.homeward.platform.privacy;

import java.util.Map;
import java.util.Set;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.privacy.PurposeGroup;

/** Knows whose values an officer sees now because of an emergency, whatever the roles show. */
@FunctionalInterface
public interface OpenGlass {
    /** Nothing is broken. */
    OpenGlass NONE = officer -> Map.of();

    /** The persons, and of each the groups, before whose values this officer has broken the glass and still sees. */
    Map<SubjectId, Set<PurposeGroup>> of(UserId officer);
}
