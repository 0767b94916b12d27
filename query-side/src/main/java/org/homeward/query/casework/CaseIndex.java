package org.homeward.query.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.CaseId;

/** All cases for questions about many, and what is kept of some. */
public interface CaseIndex {
    /** All cases, the most recently opened first; the same list as before when nothing has changed. */
    List<IndexedCase> newestFirst();

    /** One of all cases; it does not say whether the person waits for a bed. */
    Optional<IndexedCase> find(CaseId caseId);

    /** The pseudonymous ids of the people whose names have all these hashes. */
    Set<String> peopleNamed(Collection<String> hashes);

    /** What the list keeps of some cases. */
    Map<String, ListedCase> listed(Collection<String> caseIds);

    /** The file of a case. */
    Optional<FiledCase> file(CaseId caseId);
}
