package org.homeward.query.reporting.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.query.reporting.Assisted;
import org.homeward.query.reporting.AssistedFacts;
import org.homeward.query.reporting.AssistedFactsProjection;
import org.springframework.stereotype.Repository;

/** Reads departures by agreement from the read store. */
@Repository
final class MongoAssistedFacts implements AssistedFacts {
    private static final String POSITION = "position";

    private final ReadStore store;

    MongoAssistedFacts(ReadStore store) {
        this.store = store;
    }

    @Override
    public List<Assisted> of(Collection<AgreementId> agreements, long upTo) {
        var ids = agreements.stream().map(AgreementId::value).toList();
        var found = store.collection(AssistedFactsProjection.FACTS)
                .find(and(in("agreement", ids), lte(POSITION, upTo)))
                .into(new ArrayList<>());
        return found.stream()
                .sorted(Comparator.comparingLong(
                        fact -> fact.get(POSITION, Number.class).longValue()))
                .map(MongoAssistedFacts::assisted)
                .toList();
    }

    private static Assisted assisted(Document fact) {
        return new Assisted(
                fact.getString("person"),
                new AgreementId(fact.getString("agreement")),
                fact.getString("nationality"),
                Sex.valueOf(fact.getString("sex")),
                LocalDate.parse(fact.getString("on")));
    }
}
