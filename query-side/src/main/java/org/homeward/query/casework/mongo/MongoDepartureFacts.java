package org.homeward.query.casework.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.query.casework.Departure;
import org.homeward.query.casework.DepartureFacts;
import org.homeward.query.casework.DepartureFactsProjection;
import org.springframework.stereotype.Repository;

/** Reads departures from the read store. */
@Repository
final class MongoDepartureFacts implements DepartureFacts {
    private static final String PERSON = "person";
    private static final String COUNTRY = "countryOfReturn";
    private static final String DEPARTED_ON = "departedOn";

    private final ReadStore store;

    MongoDepartureFacts(ReadStore store) {
        this.store = store;
    }

    @Override
    public List<Departure> upTo(long position, LocalDate day) {
        return store.collection(DepartureFactsProjection.FACTS)
                .find(and(lte("position", position), lte(DEPARTED_ON, day.toString())))
                .projection(include(PERSON, COUNTRY, DEPARTED_ON))
                .map(MongoDepartureFacts::departure)
                .into(new ArrayList<>());
    }

    private static Departure departure(Document fact) {
        return new Departure(
                fact.getString(PERSON), fact.getString(COUNTRY), LocalDate.parse(fact.getString(DEPARTED_ON)));
    }
}
