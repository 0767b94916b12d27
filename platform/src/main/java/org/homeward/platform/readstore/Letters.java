package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.Document;
import org.homeward.platform.readstore.Letter.Sequence;

/**
 * The events that projections could not take. They are kept in the read store, so that its documents and what they are
 * missing are never apart: a store that is lost or rebuilt finds them again.
 */
final class Letters {
    /** How many are kept at most; after that nothing more is read. */
    static final int MOST = 10_000;

    private static final String COLLECTION = "_letters";
    private static final String PLACE = "place";
    private static final String PROJECTION = "projection";
    private static final String STREAM = "stream";
    private static final String POSITION = "position";

    private final ReentrantLock lock = new ReentrantLock();
    private final MongoDatabase home;
    private final Documents documents;

    Letters(MongoDatabase home, Documents documents) {
        this.home = home;
        this.documents = documents;
    }

    /** Held by whoever applies events: an event must not pass one that is just tried again. */
    ReentrantLock lock() {
        return lock;
    }

    /** The position of the first letter of each sequence. */
    Map<Sequence, Long> heads() {
        var heads = new HashMap<Sequence, Long>();
        documents.forEach(COLLECTION, (id, letter) -> heads.merge(sequence(letter), position(letter), Math::min));
        return heads;
    }

    /** All, in the order of their events. */
    List<Letter> all() {
        var all = new ArrayList<Letter>();
        documents.forEach(COLLECTION, (id, letter) -> all.add(letter(letter)));
        all.sort(Comparator.comparingLong(Letter::position).thenComparing(Letter::id));
        return all;
    }

    /** Keeps a letter in the place of an earlier state of it. */
    void keep(Letter letter) {
        var letters = home.getCollection(COLLECTION);
        if (letters.countDocuments() >= MOST && letters.countDocuments(eq("_id", letter.id())) == 0) {
            throw new LettersFull(MOST);
        }
        var sequence = letter.sequence();
        var document = new Document("_id", letter.id())
                .append(PLACE, sequence.place())
                .append(PROJECTION, sequence.projection())
                .append(STREAM, sequence.stream())
                .append(POSITION, letter.position())
                .append("eventId", letter.eventId())
                .append("event", letter.event())
                .append("cause", letter.cause())
                .append("attempts", letter.attempts())
                .append("since", Date.from(letter.since()));
        letters.replaceOne(eq("_id", letter.id()), document, new ReplaceOptions().upsert(true));
    }

    /** The event was applied, or never will be. */
    void remove(Letter letter) {
        home.getCollection(COLLECTION).deleteOne(eq("_id", letter.id()));
    }

    /** What was in a place is gone. */
    void forget(String place, Collection<String> projections) {
        home.getCollection(COLLECTION).deleteMany(and(eq(PLACE, place), in(PROJECTION, projections)));
    }

    private static Sequence sequence(Document letter) {
        return new Sequence(letter.getString(PLACE), letter.getString(PROJECTION), letter.getString(STREAM));
    }

    private static long position(Document letter) {
        return letter.get(POSITION, Number.class).longValue();
    }

    private static Letter letter(Document letter) {
        return new Letter(
                sequence(letter),
                position(letter),
                letter.getString("eventId"),
                letter.getString("event"),
                letter.getString("cause"),
                letter.getInteger("attempts"),
                letter.getDate("since").toInstant());
    }
}
