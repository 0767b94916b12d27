package org.homeward.query.casework;

/**
 * What one case states of its person.
 *
 * @param caseId the case
 * @param person the pseudonymous id of the person
 * @param traits what is stated
 */
public record StatedTraits(String caseId, String person, Traits traits) {
    /** Whether somebody found, in one of two cases, that they are about different persons. */
    boolean isKnownAsOtherThan(StatedTraits other) {
        return traits.others().contains(other.caseId) || other.traits.others().contains(caseId);
    }
}
