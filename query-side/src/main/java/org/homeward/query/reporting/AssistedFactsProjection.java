package org.homeward.query.reporting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.TravelEvent;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Write;

/** Keeps one immutable row for each departure on a place of an agreement, for the donor of that agreement. */
@Projection("assisted-facts")
public final class AssistedFactsProjection implements Projector<TravelEvent> {
    /** The collection of the rows. */
    public static final String FACTS = "assisted-facts";

    @Override
    public Class<TravelEvent> events() {
        return TravelEvent.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(FACTS);
    }

    @Override
    public List<Write> project(TravelEvent event, EventContext context) {
        return event instanceof DepartureConfirmed departed ? assisted(departed, context) : List.of();
    }

    private static List<Write> assisted(DepartureConfirmed departed, EventContext context) {
        return switch (departed.funding()) {
            case FundingPlace.None() -> List.of();
            case FundingPlace.At(var agreementId) ->
                List.of(Write.insertOnce(FACTS, "", context, fact(departed, agreementId, context)));
        };
    }

    private static Map<String, Object> fact(DepartureConfirmed departed, AgreementId agreement, EventContext context) {
        return Map.of(
                "position", context.position(),
                "agreement", agreement,
                "person", departed.person(),
                "nationality", departed.nationality().code(),
                "sex", departed.sex(),
                "on", departed.departedOn().toString());
    }
}
