package org.homeward.query.funding.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static org.homeward.query.funding.AgreementFactFields.AGREEMENT;
import static org.homeward.query.funding.AgreementFactFields.POSITION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.homeward.kernel.funding.FundingAgreementEvent.AddendumSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementEnded;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementSigned;
import org.homeward.kernel.funding.FundingAgreementEvent.CeilingSet;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.EntitlementId;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.platform.readstore.DocumentFormat;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.query.funding.AgreementFact;
import org.homeward.query.funding.AgreementFact.Addendum;
import org.homeward.query.funding.AgreementFact.Ceiling;
import org.homeward.query.funding.AgreementFact.Cost;
import org.homeward.query.funding.AgreementFact.Ended;
import org.homeward.query.funding.AgreementFact.Place;
import org.homeward.query.funding.AgreementFact.Signed;
import org.homeward.query.funding.AgreementFact.Terms;
import org.homeward.query.funding.AgreementFactFields;
import org.homeward.query.funding.DemandFact;
import org.homeward.query.funding.DemandFactsProjection;
import org.homeward.query.funding.FundingFacts;
import org.homeward.query.funding.SupportFact;
import org.homeward.query.funding.SupportFactsProjection;
import org.springframework.stereotype.Repository;

/** Reads funding facts from the read store. */
@Repository
final class MongoFundingFacts implements FundingFacts {
    private static final int BATCH = 10_000;

    private record Placed<F>(long position, F fact) {}

    private final ReadStore store;
    private final DocumentFormat format;
    private final Map<String, Function<Document, Terms>> terms;

    MongoFundingFacts(ReadStore store, DocumentFormat format) {
        this.store = store;
        this.format = format;
        terms = Map.of(
                MessageNames.nameOf(AgreementSigned.class), event -> new Signed(read(event, AgreementSigned.class)),
                MessageNames.nameOf(CeilingSet.class), event -> new Ceiling(read(event, CeilingSet.class)),
                MessageNames.nameOf(AddendumSigned.class), event -> new Addendum(read(event, AddendumSigned.class)),
                MessageNames.nameOf(AgreementEnded.class), event -> new Ended(read(event, AgreementEnded.class)));
    }

    @Override
    public List<Terms> terms(long upTo) {
        return ordered(placed(AgreementFactFields.TERMS, lte(POSITION, upTo), this::terms));
    }

    @Override
    public List<Place> places(Collection<AgreementId> agreements, long upTo) {
        return ordered(placed(AgreementFactFields.PLACES, of(agreements, upTo), AgreementFactFields::place));
    }

    @Override
    public List<Cost> costs(Collection<AgreementId> agreements, long upTo) {
        return ordered(placed(AgreementFactFields.COSTS, of(agreements, upTo), AgreementFactFields::cost));
    }

    @Override
    public List<AgreementFact> all(Collection<AgreementId> agreements, long upTo) {
        var filter = of(agreements, upTo);
        return ordered(Stream.of(
                        this.<AgreementFact>placed(AgreementFactFields.TERMS, filter, this::terms),
                        this.<AgreementFact>placed(AgreementFactFields.PLACES, filter, AgreementFactFields::place),
                        placed(AgreementFactFields.COMMITMENTS, filter, AgreementFactFields::commitment),
                        this.<AgreementFact>placed(AgreementFactFields.COSTS, filter, AgreementFactFields::cost))
                .flatMap(List::stream)
                .toList());
    }

    @Override
    public List<SupportFact> support(AgreementId agreement, long upTo) {
        var filter = and(eq(AGREEMENT, agreement.value()), lte(POSITION, upTo));
        return ordered(placed(SupportFactsProjection.FACTS, filter, MongoFundingFacts::support));
    }

    @Override
    public List<DemandFact> demand(long upTo) {
        return ordered(placed(DemandFactsProjection.FACTS, lte(POSITION, upTo), MongoFundingFacts::demand));
    }

    private static Bson of(Collection<AgreementId> agreements, long upTo) {
        return and(in(AGREEMENT, agreements.stream().map(AgreementId::value).toList()), lte(POSITION, upTo));
    }

    private <F> List<Placed<F>> placed(String collection, Bson filter, Function<Document, F> read) {
        return store.collection(collection)
                .find(filter)
                .batchSize(BATCH)
                .map(document ->
                        new Placed<>(document.get(POSITION, Number.class).longValue(), read.apply(document)))
                .into(new ArrayList<>());
    }

    private static <F> List<F> ordered(List<Placed<F>> facts) {
        return facts.stream()
                .sorted(Comparator.comparingLong(Placed::position))
                .map(Placed::fact)
                .toList();
    }

    private Terms terms(Document fact) {
        var type = fact.getString(AgreementFactFields.TYPE);
        var read = terms.get(type);
        if (read == null) {
            throw new IllegalStateException("no terms are stored as " + type);
        }
        return read.apply(fact.get(AgreementFactFields.EVENT, Document.class));
    }

    private <E> E read(Document event, Class<E> type) {
        return format.read(event, type);
    }

    private static SupportFact support(Document fact) {
        return new SupportFact(
                new EntitlementId(fact.getString("entitlement")),
                new CommitmentId(fact.getString("commitment")),
                new AgreementId(fact.getString(AGREEMENT)),
                new Money(fact.get("minor", Number.class).longValue(), Currency.valueOf(fact.getString("currency"))),
                SupportFact.Step.valueOf(fact.getString("step")),
                LocalDate.parse(fact.getString("on")));
    }

    private static DemandFact demand(Document fact) {
        return new DemandFact(
                fact.getString("case"), fact.getString(AGREEMENT), DemandFact.Step.valueOf(fact.getString("step")));
    }
}
