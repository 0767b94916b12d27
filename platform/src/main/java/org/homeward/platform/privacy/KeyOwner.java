package org.homeward.platform.privacy;

import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PurposeGroup;

/** Whose key it is, and for which group. */
record KeyOwner(SubjectId subject, PurposeGroup group) {}
