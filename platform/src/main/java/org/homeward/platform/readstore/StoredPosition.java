package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.set;

import java.util.ArrayList;
import java.util.OptionalLong;
import org.bson.Document;
import org.homeward.platform.mongo.MongoTokens;

/**
 * How far a processor has come by what is stored, whichever processes do its work.
 *
 * @param store where it is stored
 * @param processor the name of the processor
 */
record StoredPosition(ReadStore store, String processor) {
    /** The position up to which all have written; empty before the first event. */
    OptionalLong now() {
        return store.tokens().find(eq(MongoTokens.PROCESSOR, processor)).into(new ArrayList<>()).stream()
                .mapToLong(StoredPosition::of)
                .min()
                .stream()
                .filter(position -> position > MongoTokens.START)
                .findFirst();
    }

    /** What was written after a position is written once more. */
    void rewind(long position) {
        store.tokens()
                .updateMany(
                        and(eq(MongoTokens.PROCESSOR, processor), gt(MongoTokens.POSITION, position)),
                        set(MongoTokens.POSITION, position));
    }

    private static long of(Document token) {
        return token.get(MongoTokens.POSITION, Number.class).longValue();
    }
}
