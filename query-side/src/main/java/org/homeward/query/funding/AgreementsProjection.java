package org.homeward.query.funding;

import java.util.List;
import java.util.Set;
import org.homeward.kernel.funding.FundingAgreementEvent;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Views;
import org.homeward.platform.readstore.Write;

/** Keeps every fact about agreements, and where each agreement stands after the last one. */
@Projection("agreements")
public final class AgreementsProjection implements Projector<FundingAgreementEvent> {
    /** Where the agreements stand, by id. */
    public static final Views<AgreementState> STATES =
            new Views<>("agreements", AgreementState.class, AgreementState.INITIAL);

    @Override
    public Class<FundingAgreementEvent> events() {
        return FundingAgreementEvent.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(
                STATES.collection(),
                AgreementFactFields.TERMS,
                AgreementFactFields.PLACES,
                AgreementFactFields.COMMITMENTS,
                AgreementFactFields.COSTS);
    }

    @Override
    public List<Write> project(FundingAgreementEvent event, EventContext context) {
        var fact = AgreementFact.of(event);
        return List.of(
                Write.insertOnce(
                        AgreementFactFields.collectionOf(fact),
                        "",
                        context,
                        AgreementFactFields.write(fact, context.position())),
                Write.fold(STATES, event.streamId(), context, state -> state.with(fact)));
    }
}
