package org.homeward.kernel.reporting;

import org.homeward.kernel.identity.AgreementId;

/** Which agreements a report covers. */
public sealed interface ReportScope {
    /** All agreements of the template's donor. */
    ReportScope ALL_OF_DONOR = new AllOfDonor();

    /** All agreements of the template's donor. */
    record AllOfDonor() implements ReportScope {}

    /** One agreement; it must be the template's donor's. */
    record OneAgreement(AgreementId agreementId) implements ReportScope {}
}
