package org.homeward.platform.mongo;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.homeward.platform.axon.ReadPosition;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in a collection how far each segment of each processor has read, up to where it reads for a second time, and
 * which process works on it. A process takes its own claims again at once, those of another when they are old. A position may be written less often than it moves, and lag behind its effects: what lies between comes again
 * after a crash, so use that only for effects that can be repeated.
 */
public final class MongoTokens implements TokenStore {
    /** The field with the position. */
    public static final String POSITION = "position";

    /** The field with the name of the processor. */
    public static final String PROCESSOR = "processor";

    /** The position of a segment that has read nothing. */
    public static final long START = ReadPosition.NONE;

    private static final String REPLAY_UNTIL = "replayUntil";
    private static final String SEGMENT = "segment";
    private static final String OWNER = "owner";
    private static final String CLAIMED_AT = "claimedAt";
    private static final String NOBODY = "";
    private static final Duration CLAIM = Duration.ofSeconds(10);
    private static final Duration CLAIM_AGAIN = Duration.ofSeconds(2);

    private final MongoCollection<Document> tokens;
    private final String node;
    private final InstantSource clock;
    private final Duration between;
    private final Map<String, ReadPosition> unwritten = new ConcurrentHashMap<>();
    private final Map<String, Long> writtenAt = new ConcurrentHashMap<>();

    /**
     * The tokens in a collection.
     *
     * @param tokens the collection
     * @param node the name under which this process claims
     * @param clock when claims are made
     * @param between the shortest time between two writes of a position; zero to write each
     */
    public MongoTokens(MongoCollection<Document> tokens, String node, InstantSource clock, Duration between) {
        this.tokens = tokens;
        this.node = node;
        this.clock = clock;
        this.between = between;
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
        var read = ReadPosition.of(token);
        var fresh = new Document("_id", id(processor, segment))
                .append(PROCESSOR, processor)
                .append(SEGMENT, segment)
                .append(POSITION, read.position())
                .append(REPLAY_UNTIL, read.replayUntil())
                .append(OWNER, NOBODY)
                .append(CLAIMED_AT, 0L);
        MongoErrors.unlessThere(() -> tokens.insertOne(fresh));
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        unwritten.put(id(processor, segment), ReadPosition.of(token));
        if (isOlder(processor, segment, between)) {
            write(processor, segment);
        }
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        var token = tokens.findOneAndUpdate(and(eq("_id", id(processor, segment)), free()), claim());
        if (token == null) {
            throw new UnableToClaimTokenException(id(processor, segment) + " is not there or claimed elsewhere");
        }
        writtenAt.put(id(processor, segment), clock.millis());
        return new ReadPosition(number(token, POSITION), number(token, REPLAY_UNTIL)).token();
    }

    @Override
    public void extendClaim(String processor, int segment) {
        if (unwritten.containsKey(id(processor, segment)) || isOlder(processor, segment, CLAIM_AGAIN)) {
            write(processor, segment);
        }
    }

    private boolean isOlder(String processor, int segment, Duration age) {
        return clock.millis() - writtenAt.getOrDefault(id(processor, segment), 0L) >= age.toMillis();
    }

    private void write(String processor, int segment) {
        var id = id(processor, segment);
        var position = unwritten.remove(id);
        var change = position == null ? claim() : combine(moved(position), claim());
        if (tokens.updateOne(mine(processor, segment), change).getMatchedCount() == 0) {
            throw new UnableToClaimTokenException(id + " is not claimed by this process");
        }
        writtenAt.put(id, clock.millis());
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        var position = unwritten.remove(id(processor, segment));
        if (position != null) {
            tokens.updateOne(mine(processor, segment), moved(position));
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
        return segments(eq(PROCESSOR, processor));
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        var all = fetchSegments(processor);
        return Arrays.stream(segments(and(eq(PROCESSOR, processor), free())))
                .mapToObj(segment -> Segment.computeSegment(segment, all))
                .toList();
    }

    private int[] segments(Bson which) {
        return tokens.find(which).into(new ArrayList<>()).stream()
                .mapToInt(token -> token.getInteger(SEGMENT))
                .sorted()
                .toArray();
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return Optional.of(tokens.getNamespace().getFullName());
    }

    private Bson free() {
        return or(eq(OWNER, node), eq(OWNER, NOBODY), lt(CLAIMED_AT, clock.millis() - CLAIM.toMillis()));
    }

    private Bson claim() {
        return combine(set(OWNER, node), set(CLAIMED_AT, clock.millis()));
    }

    private Bson mine(String processor, int segment) {
        return and(eq("_id", id(processor, segment)), eq(OWNER, node));
    }

    private static String id(String processor, int segment) {
        return processor + "/" + segment;
    }

    private static Bson moved(ReadPosition to) {
        return combine(set(POSITION, to.position()), set(REPLAY_UNTIL, to.replayUntil()));
    }

    /** A number of a token; those written before there were replays lack some. */
    private static long number(Document token, String field) {
        return token.get(field, (Number) ReadPosition.NONE).longValue();
    }
}
