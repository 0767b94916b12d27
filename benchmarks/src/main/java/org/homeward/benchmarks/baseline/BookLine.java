package org.homeward.benchmarks.baseline;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** One line of the list of cases that the baseline's projection keeps. */
@Entity
class BookLine {
    @Id
    @Nullable
    String caseId;

    @Nullable
    String nationality;

    @Nullable
    String familyId;

    protected BookLine() {}

    BookLine(String caseId) {
        this.caseId = caseId;
    }
}
