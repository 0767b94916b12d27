package org.homeward.kernel.shelter;

import org.homeward.kernel.identity.CaseId;

/** A person in an incident, by case only. */
public record PersonInvolved(CaseId caseId, IncidentRole role) {}
