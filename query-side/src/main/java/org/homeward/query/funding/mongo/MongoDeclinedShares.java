package org.homeward.query.funding.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Optional;
import org.bson.Document;
import org.homeward.kernel.funding.DeclinedShare;
import org.homeward.kernel.funding.DeclinedShareList;
import org.homeward.kernel.message.Page;
import org.homeward.platform.readstore.DocumentFormat;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.platform.readstore.Write;
import org.homeward.query.funding.DeclinedShares;
import org.homeward.query.funding.DeclinedSharesProjection;
import org.springframework.stereotype.Repository;

/** Reads the declined shares from the read store, in the order of their ids. */
@Repository
final class MongoDeclinedShares implements DeclinedShares {
    private static final String ID = "_id";

    private final ReadStore store;
    private final DocumentFormat format;

    MongoDeclinedShares(ReadStore store, DocumentFormat format) {
        this.store = store;
        this.format = format;
    }

    @Override
    public DeclinedShareList list(Page page) {
        var found = store.collection(DeclinedSharesProjection.ROWS)
                .find(and(gt(ID, page.after().orElse("")), ne(Write.GONE, true)))
                .sort(ascending(ID))
                .limit(page.size() + 1)
                .into(new ArrayList<>());
        var shown = found.subList(0, Math.min(found.size(), page.size()));
        var next = found.size() > shown.size() ? Optional.of(shown.getLast().getString(ID)) : Optional.<String>empty();
        return new DeclinedShareList(shown.stream().map(this::share).toList(), next);
    }

    private DeclinedShare share(Document row) {
        return format.read(row.get(DeclinedSharesProjection.SHARE, Document.class), DeclinedShare.class);
    }
}
