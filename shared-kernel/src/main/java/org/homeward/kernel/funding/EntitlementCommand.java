package org.homeward.kernel.funding;

import java.time.LocalDate;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Require;
import org.homeward.kernel.money.Money;

/** Everything that can be asked of one person's entitlement under a scheme. */
public sealed interface EntitlementCommand extends Command {
    /** The stream's typed id. */
    EntitlementId entitlementId();

    @Override
    default String streamId() {
        return entitlementId().value();
    }

    /** A cost component is reserved with an agreement. */
    record ReserveComponent(
            EntitlementId entitlementId,
            CaseId caseId,
            CostComponent component,
            AgreementId agreementId,
            CountryCode nationality,
            LocalDate reservedOn)
            implements EntitlementCommand {
        public ReserveComponent {
            reservedOn = Require.date(reservedOn, "reservedOn");
        }
    }

    /** A reserved component becomes free again. */
    record ReleaseComponent(
            EntitlementId entitlementId,
            CaseId caseId,
            CostComponent component,
            AgreementId agreementId,
            LocalDate releasedOn)
            implements EntitlementCommand {
        public ReleaseComponent {
            releasedOn = Require.date(releasedOn, "releasedOn");
        }
    }

    /**
     * In-kind support is committed under the ceiling of the person's plan. It lasts only if the agreement binds the money,
     * and that is under its own ceiling of the day on which the plan was approved.
     */
    record CommitSupport(
            EntitlementId entitlementId,
            CommitmentId commitmentId,
            CaseId caseId,
            AgreementId agreementId,
            Money amount,
            Money ceiling,
            LocalDate planApprovedOn,
            LocalDate committedOn)
            implements EntitlementCommand {
        public CommitSupport {
            planApprovedOn = Require.date(planApprovedOn, "planApprovedOn");
            committedOn = Require.date(committedOn, "committedOn");
            Require.that(amount.isPositive(), "an amount is positive");
            Require.that(amount.currency() == ceiling.currency(), "an amount is in the currency of its ceiling");
            Require.that(!committedOn.isBefore(planApprovedOn), "a plan is approved before support is committed");
        }
    }

    /** Committed support is given up. */
    record ReleaseSupport(EntitlementId entitlementId, CommitmentId commitmentId, LocalDate releasedOn)
            implements EntitlementCommand {
        public ReleaseSupport {
            releasedOn = Require.date(releasedOn, "releasedOn");
        }
    }

    /** Committed support was delivered. */
    record DeliverSupport(EntitlementId entitlementId, CommitmentId commitmentId, LocalDate deliveredOn)
            implements EntitlementCommand {
        public DeliverSupport {
            deliveredOn = Require.date(deliveredOn, "deliveredOn");
        }
    }
}
