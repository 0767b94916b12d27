package org.homeward.query.funding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.DeadlineEvent.FundingExpired;
import org.homeward.kernel.casework.DecisionEvent;
import org.homeward.kernel.casework.DecisionEvent.CaseReengaged;
import org.homeward.kernel.casework.DecisionEvent.CaseWaitlisted;
import org.homeward.kernel.casework.DecisionEvent.ConsentLapsed;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.DecisionEvent.CounsellingSessionHeld;
import org.homeward.kernel.casework.DecisionEvent.EligibilityConfirmed;
import org.homeward.kernel.casework.DecisionEvent.EligibilityDenied;
import org.homeward.kernel.casework.DecisionEvent.FundingDeclined;
import org.homeward.kernel.casework.DecisionEvent.FundingReleased;
import org.homeward.kernel.casework.DecisionEvent.FundingRequested;
import org.homeward.kernel.casework.DecisionEvent.FundingReserved;
import org.homeward.kernel.casework.DecisionEvent.VoluntaryReturnConsentGiven;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.ProtectionEvent.ProtectionReferralMade;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Write;
import org.homeward.query.funding.DemandFact.Step;

/** Keeps one immutable row for each step on the way from wanting money to having it. */
@Projection("demand-facts")
public final class DemandFactsProjection implements Projector<MigrantCaseEvent> {
    /** The collection of the rows. */
    public static final String FACTS = "demand-facts";

    private static final String NO_AGREEMENT = "";

    @Override
    public Class<MigrantCaseEvent> events() {
        return MigrantCaseEvent.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(FACTS);
    }

    @Override
    public List<Write> project(MigrantCaseEvent event, EventContext context) {
        if (event instanceof DecisionEvent decision) {
            return decided(decision, context);
        }
        if (event instanceof FundingExpired) {
            return row(Step.LISTED, NO_AGREEMENT, context);
        }
        return event instanceof ProtectionReferralMade || event instanceof CaseClosed
                ? row(Step.ENDED, NO_AGREEMENT, context)
                : List.of();
    }

    private static List<Write> decided(DecisionEvent event, EventContext context) {
        return switch (event) {
            case CaseWaitlisted e -> row(Step.LISTED, NO_AGREEMENT, context);
            case FundingDeclined e -> row(Step.DECLINED, e.agreementId().value(), context);
            case FundingReserved e -> row(Step.RESERVED, e.agreementId().value(), context);
            case ConsentWithdrawn e -> row(Step.PAUSED, NO_AGREEMENT, context);
            case CaseReengaged e -> row(Step.RESUMED, NO_AGREEMENT, context);
            case EligibilityDenied e -> row(Step.ENDED, NO_AGREEMENT, context);
            case EligibilityConfirmed e -> List.of();
            case FundingRequested e -> List.of();
            case FundingReleased e -> List.of();
            case CounsellingSessionHeld e -> List.of();
            case VoluntaryReturnConsentGiven e -> List.of();
            case ConsentLapsed e -> List.of();
        };
    }

    private static List<Write> row(Step step, String agreement, EventContext context) {
        return List.of(Write.insertOnce(
                FACTS,
                "",
                context,
                Map.of(
                        "position",
                        context.position(),
                        "case",
                        context.streamId(),
                        "agreement",
                        agreement,
                        "step",
                        step)));
    }
}
