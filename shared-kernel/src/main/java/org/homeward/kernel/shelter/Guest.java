package org.homeward.kernel.shelter;

import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.Sex;

/** What capacity and separation need to know about a person; nothing that identifies. */
public record Guest(CaseId caseId, Sex sex, boolean child, boolean unaccompanied, Party party) {}
