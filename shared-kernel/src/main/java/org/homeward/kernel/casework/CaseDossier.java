package org.homeward.kernel.casework;

import java.util.List;
import org.homeward.kernel.identity.CaseId;

/**
 * Everything a caseworker needs of a case, as known at a moment.
 *
 * @param caseId the case
 * @param version the sequence of the last event that counts; a command may expect it
 * @param position the position of that event among all events
 * @param content what those events say
 * @param nextSteps the commands the case allows in this status, by name, for example {@code casework.close-case}
 */
public record CaseDossier(CaseId caseId, long version, long position, CaseContent content, List<String> nextSteps) {
    public CaseDossier {
        nextSteps = List.copyOf(nextSteps);
    }
}
