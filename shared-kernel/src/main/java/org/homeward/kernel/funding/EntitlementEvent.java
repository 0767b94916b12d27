package org.homeward.kernel.funding;

import java.time.LocalDate;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.message.StoredName;
import org.homeward.kernel.money.Money;

/** Everything that can happen to one person's entitlement. */
public sealed interface EntitlementEvent extends Event {
    /** The stream's typed id. */
    EntitlementId entitlementId();

    @Override
    default String streamId() {
        return entitlementId().value();
    }

    /** A cost component is reserved. */
    record ComponentReserved(
            EntitlementId entitlementId,
            CaseId caseId,
            CostComponent component,
            AgreementId agreementId,
            CountryCode nationality,
            LocalDate reservedOn)
            implements EntitlementEvent {}

    /** A component became free again. */
    record ComponentReleased(
            EntitlementId entitlementId,
            CaseId caseId,
            CostComponent component,
            AgreementId agreementId,
            LocalDate releasedOn)
            implements EntitlementEvent {}

    /** In-kind support was committed, under the plan that was approved on a day. */
    @StoredName("funding.support-committed.v2")
    record SupportCommitted(
            EntitlementId entitlementId,
            CommitmentId commitmentId,
            CaseId caseId,
            AgreementId agreementId,
            Money amount,
            Money used,
            Money ceiling,
            LocalDate planApprovedOn,
            LocalDate committedOn)
            implements EntitlementEvent {}

    /** Committed support was given up. */
    record SupportReleased(
            EntitlementId entitlementId,
            CommitmentId commitmentId,
            CaseId caseId,
            AgreementId agreementId,
            Money amount,
            Money used,
            LocalDate releasedOn)
            implements EntitlementEvent {}

    /** Committed support was delivered. */
    record SupportDelivered(
            EntitlementId entitlementId,
            CommitmentId commitmentId,
            CaseId caseId,
            AgreementId agreementId,
            Money amount,
            LocalDate deliveredOn)
            implements EntitlementEvent {}
}
