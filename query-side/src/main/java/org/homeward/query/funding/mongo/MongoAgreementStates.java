package org.homeward.query.funding.mongo;

import static com.mongodb.client.model.Filters.eq;

import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bson.Document;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.platform.readstore.DocumentFormat;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.query.funding.AgreementState;
import org.homeward.query.funding.AgreementStates;
import org.homeward.query.funding.AgreementsProjection;
import org.springframework.stereotype.Repository;

/** Reads where the agreements stand from the read store. */
@Repository
final class MongoAgreementStates implements AgreementStates {
    private static final String ID = "_id";
    private static final String VIEW = "view";

    private final ReadStore store;
    private final DocumentFormat format;

    MongoAgreementStates(ReadStore store, DocumentFormat format) {
        this.store = store;
        this.format = format;
    }

    @Override
    public SortedMap<AgreementId, AgreementState> all() {
        var states = new TreeMap<AgreementId, AgreementState>(Comparator.comparing(AgreementId::value));
        store.collection(AgreementsProjection.STATES.collection())
                .find()
                .forEach(document -> states.put(new AgreementId(document.getString(ID)), state(document)));
        return states;
    }

    @Override
    public Optional<AgreementState> find(AgreementId agreementId) {
        return Optional.ofNullable(store.collection(AgreementsProjection.STATES.collection())
                        .find(eq(ID, agreementId.value()))
                        .first())
                .map(this::state);
    }

    private AgreementState state(Document document) {
        return format.read(document.get(VIEW, Document.class), AgreementState.class);
    }
}
