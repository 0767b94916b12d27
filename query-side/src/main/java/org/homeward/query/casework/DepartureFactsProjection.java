package org.homeward.query.casework;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.casework.TravelEvent;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Write;

/** Keeps one immutable row per confirmed departure; every figure of the programme is counted from them. */
@Projection("departure-facts")
public final class DepartureFactsProjection implements Projector<TravelEvent> {
    /** The collection of the rows. */
    public static final String FACTS = "departure-facts";

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
        return event instanceof DepartureConfirmed departed
                ? List.of(Write.insertOnce(FACTS, "departure", context, fact(departed, context)))
                : List.of();
    }

    private static Map<String, Object> fact(DepartureConfirmed departed, EventContext context) {
        return Map.of(
                "position", context.position(),
                "departedOn", departed.departedOn().toString(),
                "person", departed.person(),
                "case", departed.caseId(),
                "office", context.office().code(),
                "countryOfReturn", departed.countryOfReturn().code(),
                "nationality", departed.nationality().code(),
                "sex", departed.sex(),
                "birthYear", departed.birthYear(),
                "situation", departed.situation());
    }
}
