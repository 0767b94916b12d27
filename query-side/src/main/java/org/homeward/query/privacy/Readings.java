package org.homeward.query.privacy;

import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.privacy.ReadLog;

/** Where the readings are kept. */
public interface Readings {
    /** Who saw personal data of a person, the newest first. */
    ReadLog of(SubjectId person, Page page);
}
