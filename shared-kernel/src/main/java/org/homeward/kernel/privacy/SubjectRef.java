package org.homeward.kernel.privacy;

import org.homeward.kernel.identity.SubjectId;

/**
 * Whom a personal value is about and which field it is, without the value.
 *
 * @param subject the person
 * @param group the purpose group whose key protects it
 * @param label the stable name of the field, stored in the envelope
 */
public record SubjectRef(SubjectId subject, PurposeGroup group, String label) {}
