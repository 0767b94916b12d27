package org.homeward.query.audit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.homeward.kernel.audit.Authority;
import org.homeward.kernel.audit.RefusalEntry;
import org.homeward.kernel.audit.RefusalFilter;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.query.audit.Refusals;
import org.homeward.query.audit.RefusalsProjection;
import org.springframework.stereotype.Repository;

/** Reads the register of refusals from the read store, in the order of its ids. */
@Repository
final class MongoRefusals implements Refusals {
    private static final String ID = "_id";

    private final ReadStore store;

    MongoRefusals(ReadStore store) {
        this.store = store;
    }

    @Override
    public List<RefusalEntry> find(RefusalFilter filter, long before, int limit) {
        return store.collection(RefusalsProjection.ROWS)
                .find(and(conditions(filter, before)))
                .sort(ascending(ID))
                .limit(limit)
                .map(MongoRefusals::entry)
                .into(new ArrayList<>());
    }

    private static List<Bson> conditions(RefusalFilter filter, long before) {
        var conditions = new ArrayList<Bson>();
        conditions.add(gt(ID, RefusalsProjection.idOf(before)));
        wanted("stream", filter.streamId(), conditions);
        wanted("code", filter.code(), conditions);
        wanted("command", filter.commandName(), conditions);
        wanted("actor", filter.actor(), conditions);
        return conditions;
    }

    private static void wanted(String field, String value, List<Bson> conditions) {
        if (!value.isEmpty()) {
            conditions.add(eq(field, value));
        }
    }

    private static RefusalEntry entry(Document row) {
        return new RefusalEntry(
                row.get("position", Number.class).longValue(),
                Instant.parse(row.getString("recordedAt")),
                row.getString("stream"),
                row.get("version", Number.class).longValue(),
                row.getString("command"),
                row.getString("code"),
                row.getString("reason"),
                row.getList("nextSteps", String.class),
                new Authority(
                        row.getString("actor"),
                        row.getList("roles", String.class),
                        row.getString("office"),
                        row.getString("purpose"),
                        row.getString("commandId"),
                        row.getString("correlationId"),
                        row.getString("causationId")));
    }
}
