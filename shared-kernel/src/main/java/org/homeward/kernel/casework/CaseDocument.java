package org.homeward.kernel.casework;

import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.privacy.Personal;

/**
 * A scan or photo with what it shows.
 *
 * @param caseId the case
 * @param document which it is
 * @param content its bytes in Base64
 */
public record CaseDocument(CaseId caseId, CaseContent.AttachedDocument document, Personal<String> content) {}
