package org.homeward.query.casework;

import java.util.List;
import java.util.Optional;

/** What cases state of their persons, found by what they have in common. */
public interface TraitsIndex {
    /** What a case states of its person; nothing once the person is erased. */
    Optional<StatedTraits> of(String person, String caseId);

    /** The cases, of whomever, that have sex, nationality and a word of the name in common with these traits. */
    List<StatedTraits> sharing(Traits traits);
}
