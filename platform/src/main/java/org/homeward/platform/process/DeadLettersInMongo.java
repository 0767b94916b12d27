package org.homeward.platform.process;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.homeward.platform.mongo.MongoErrors;

/**
 * The dead letters in a database that several processes share. Only the process that reacts to events adds to them, so
 * it looks for a stream only while there are any.
 */
public final class DeadLettersInMongo implements DeadLetters {
    private static final long LOOKED_LATELY_MILLIS = 200;
    private static final String STREAM = "stream";
    private static final String POLICY = "policy";
    private static final String CAUSE = "cause";
    private static final String ATTEMPTS = "attempts";
    private static final String TRIED = "tried";
    private static final String AT = "at";

    private final MongoCollection<Document> letters;
    private final MongoCollection<Document> discarded;
    private final InstantSource clock;
    private final int most;
    private boolean any = true;
    private long lookedAt;

    /** The letters in this database. */
    public DeadLettersInMongo(MongoDatabase database, InstantSource clock) {
        this(database, clock, MOST);
    }

    DeadLettersInMongo(MongoDatabase database, InstantSource clock, int most) {
        this.letters = database.getCollection("letters");
        this.discarded = database.getCollection("discarded");
        this.clock = clock;
        this.most = most;
        letters.createIndex(Indexes.ascending(STREAM));
        discarded.createIndex(Indexes.ascending(AT));
    }

    @Override
    public synchronized void keep(DeadLetter letter) {
        var again = letters.updateOne(
                eq("_id", letter.position()),
                combine(
                        set(POLICY, letter.policy()),
                        set(CAUSE, letter.cause()),
                        set(TRIED, letter.triedAt().toEpochMilli()),
                        inc(ATTEMPTS, 1)));
        if (again.getMatchedCount() == 0) {
            if (size() >= most) {
                throw new DeadLettersFull(most);
            }
            letters.insertOne(document(letter));
        }
        any = true;
    }

    @Override
    public synchronized boolean holds(String stream) {
        var now = clock.millis();
        if (!any && now - lookedAt > LOOKED_LATELY_MILLIS) {
            any = letters.find().limit(1).first() != null;
            lookedAt = now;
        }
        if (!any) {
            return false;
        }
        var held = letters.find(eq(STREAM, stream)).limit(1).first() != null;
        if (!held) {
            any = letters.find().limit(1).first() != null;
            lookedAt = now;
        }
        return held;
    }

    @Override
    public int size() {
        return Math.toIntExact(letters.countDocuments());
    }

    @Override
    public List<DeadLetter> first(int limit) {
        return letters.find()
                .sort(ascending("_id"))
                .limit(limit)
                .map(DeadLettersInMongo::letter)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<DeadLetter> headOf(String stream) {
        return one(eq(STREAM, stream));
    }

    @Override
    public Optional<DeadLetter> find(long position) {
        return one(eq("_id", position));
    }

    @Override
    public void solved(DeadLetter letter) {
        letters.deleteOne(eq("_id", letter.position()));
    }

    /** The decision is kept before the letter goes, under the letter's place, so that it is there once. */
    @Override
    public void discard(DeadLetter letter, String reason, String actor, Instant at) {
        if (find(letter.position()).isEmpty()) {
            return;
        }
        var decision =
                document(letter).append("reason", reason).append("actor", actor).append(AT, at.toEpochMilli());
        MongoErrors.unlessThere(() -> discarded.insertOne(decision));
        letters.deleteOne(eq("_id", letter.position()));
        var tooMany = discarded
                .find()
                .sort(descending(AT))
                .skip(DISCARDED_MOST)
                .limit(1)
                .first();
        if (tooMany != null) {
            discarded.deleteMany(lt(AT, tooMany.getLong(AT) + 1));
        }
    }

    private Optional<DeadLetter> one(Bson which) {
        return Optional.ofNullable(letters.find(which)
                .sort(ascending("_id"))
                .limit(1)
                .map(DeadLettersInMongo::letter)
                .first());
    }

    private static Document document(DeadLetter letter) {
        return new Document("_id", letter.position())
                .append("eventId", letter.eventId())
                .append("event", letter.event())
                .append(STREAM, letter.stream())
                .append(POLICY, letter.policy())
                .append(CAUSE, letter.cause())
                .append(ATTEMPTS, letter.attempts())
                .append("since", letter.since().toEpochMilli())
                .append(TRIED, letter.triedAt().toEpochMilli());
    }

    private static DeadLetter letter(Document document) {
        return new DeadLetter(
                document.get("_id", Number.class).longValue(),
                document.getString("eventId"),
                document.getString("event"),
                document.getString(STREAM),
                document.getString(POLICY),
                document.getString(CAUSE),
                document.getInteger(ATTEMPTS),
                Instant.ofEpochMilli(document.getLong("since")),
                Instant.ofEpochMilli(document.getLong(TRIED)));
    }
}
