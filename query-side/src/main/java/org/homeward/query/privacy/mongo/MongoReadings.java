package org.homeward.query.privacy.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.ArrayList;
import java.util.Optional;
import org.bson.Document;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.privacy.ReadLog;
import org.homeward.kernel.privacy.ReadLog.Reading;
import org.homeward.platform.readstore.DocumentFormat;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.query.privacy.Readings;
import org.homeward.query.privacy.ReadingsProjection;
import org.springframework.stereotype.Repository;

/** Reads the readings from the read store, in the order of their ids. */
@Repository
final class MongoReadings implements Readings {
    private static final String ID = "_id";

    private final ReadStore store;
    private final DocumentFormat format;

    MongoReadings(ReadStore store, DocumentFormat format) {
        this.store = store;
        this.format = format;
    }

    @Override
    public ReadLog of(SubjectId person, Page page) {
        var all = person.value() + "/";
        var found = store.collection(ReadingsProjection.READINGS)
                .find(and(gt(ID, all + page.after().orElse("")), lt(ID, person.value() + "0")))
                .sort(ascending(ID))
                .limit(page.size() + 1)
                .into(new ArrayList<>());
        var shown = found.subList(0, Math.min(found.size(), page.size()));
        var next = found.size() > shown.size()
                ? Optional.of(shown.getLast().getString(ID).substring(all.length()))
                : Optional.<String>empty();
        return new ReadLog(shown.stream().map(this::reading).toList(), next);
    }

    private Reading reading(Document row) {
        return format.read(row.get(ReadingsProjection.READING, Document.class), Reading.class);
    }
}
