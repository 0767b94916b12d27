package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Keeps positions beside the documents they vouch for. A position is a plain number; there are no replay tokens. It is
 * written at most every {@value #MILLIS_BETWEEN_WRITES} ms and may lag behind the documents: what lies between is
 * applied again after a crash, which changes nothing.
 */
final class ReadStoreTokens implements TokenStore {
    static final String COLLECTION = "_tokens";
    private static final String PROCESSOR = "processor";
    private static final String SEGMENT = "segment";
    static final String POSITION = "position";
    private static final String OWNER = "owner";
    private static final String CLAIMED_AT = "claimedAt";
    private static final String NOBODY = "";
    private static final long START = -1;
    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final long MILLIS_BETWEEN_WRITES = 100;

    private final MongoCollection<Document> tokens;
    private final String node;
    private final InstantSource clock;
    private final Map<String, Long> unwritten = new ConcurrentHashMap<>();
    private volatile long writtenAt;

    ReadStoreTokens(ReadStore store, String node, InstantSource clock) {
        tokens = store.collection(COLLECTION);
        this.node = node;
        this.clock = clock;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        initializeTokenSegments(processor, segments, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken token) {
        for (var segment = 0; segment < segments; segment++) {
            initializeSegment(token, processor, segment);
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        tokens.insertOne(new Document("_id", id(processor, segment))
                .append(PROCESSOR, processor)
                .append(SEGMENT, segment)
                .append(POSITION, positionOf(token))
                .append(OWNER, NOBODY)
                .append(CLAIMED_AT, 0L));
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        unwritten.put(id(processor, segment), positionOf(token));
        if (clock.millis() - writtenAt >= MILLIS_BETWEEN_WRITES) {
            writtenAt = clock.millis();
            extendClaim(processor, segment);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        var free = or(eq(OWNER, node), eq(OWNER, NOBODY), lt(CLAIMED_AT, clock.millis() - CLAIM.toMillis()));
        var token = tokens.findOneAndUpdate(and(eq("_id", id(processor, segment)), free), claim());
        if (token == null) {
            throw new UnableToClaimTokenException(id(processor, segment) + " is not there or claimed elsewhere");
        }
        var position = token.get(POSITION, Number.class).longValue();
        return position == START ? null : new GlobalSequenceTrackingToken(position);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        var position = unwritten.remove(id(processor, segment));
        var change = position == null ? claim() : combine(set(POSITION, position), claim());
        if (tokens.updateOne(mine(processor, segment), change).getMatchedCount() == 0) {
            throw new UnableToClaimTokenException(id(processor, segment) + " is not claimed by this process");
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        var position = unwritten.remove(id(processor, segment));
        if (position != null) {
            tokens.updateOne(mine(processor, segment), set(POSITION, position));
        }
        tokens.updateOne(mine(processor, segment), set(OWNER, NOBODY));
    }

    @Override
    public void deleteToken(String processor, int segment) {
        unwritten.remove(id(processor, segment));
        tokens.deleteOne(mine(processor, segment));
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public int[] fetchSegments(String processor) {
        return tokens.find(eq(PROCESSOR, processor)).into(new ArrayList<>()).stream()
                .mapToInt(token -> token.getInteger(SEGMENT))
                .sorted()
                .toArray();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(ReadStore.DATABASE);
    }

    private Bson claim() {
        return combine(set(OWNER, node), set(CLAIMED_AT, clock.millis()));
    }

    private Bson mine(String processor, int segment) {
        return and(eq("_id", id(processor, segment)), eq(OWNER, node));
    }

    /** The id of the position of a segment. */
    static String id(String processor, int segment) {
        return processor + "/" + segment;
    }

    private static long positionOf(@Nullable TrackingToken token) {
        return token == null ? START : token.position().orElse(START);
    }
}
