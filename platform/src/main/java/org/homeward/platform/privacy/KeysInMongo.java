package org.homeward.platform.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.platform.messaging.Unavailable;
import org.homeward.platform.mongo.MongoAddress;
import org.homeward.platform.mongo.MongoErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys in a database that several processes share. A person is a document with one field for each group; a destroyed key
 * is an empty field and has a mark in a collection of its own, by which the other processes notice.
 */
final class KeysInMongo implements KeyShelf {
    private static final Logger LOG = LoggerFactory.getLogger(KeysInMongo.class);
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String STATE = "state";
    private static final String FINGERPRINT = "fingerprint";
    private static final String FOLLOWED_TO = "followedTo";

    private final MongoAddress address;
    private final MongoCollection<Document> keys;
    private final MongoCollection<Document> destroyed;
    private final MongoCollection<Document> unannounced;
    private final MongoCollection<Document> state;
    private long toldDestroyed;
    private volatile Optional<Throwable> fault = Optional.empty();

    KeysInMongo(MongoAddress address) {
        this.address = address;
        MongoDatabase database = address.database();
        keys = database.getCollection("keys");
        destroyed = database.getCollection("destroyed");
        unannounced = database.getCollection("unannounced");
        state = database.getCollection(STATE);
    }

    /** To be announced before the keys are there, so that a crash between the two forgets nobody. */
    @Override
    public boolean make(SubjectId subject, Map<PurposeGroup, byte[]> wrapped) {
        return written(() -> {
            var id = new Document("_id", subject.value());
            MongoErrors.unlessThere(() -> unannounced.insertOne(id));
            var all = new Document(id);
            wrapped.forEach((group, key) -> all.append(group.name(), new Binary(key)));
            if (MongoErrors.unlessThere(() -> keys.insertOne(all))) {
                return true;
            }
            wrapped.forEach((group, key) -> keys.updateOne(
                    and(eq("_id", subject.value()), exists(group.name(), false)), set(group.name(), new Binary(key))));
            return false;
        });
    }

    @Override
    public void destroy(SubjectId subject, Collection<PurposeGroup> groups) {
        written(() -> {
            var emptied = groups.stream().map(group -> set(group.name(), "")).toList();
            keys.updateOne(eq("_id", subject.value()), combine(emptied), UPSERT);
            groups.forEach(group -> MongoErrors.unlessThere(
                    () -> destroyed.insertOne(new Document("_id", subject.value() + "/" + group.name())
                            .append("subject", subject.value())
                            .append("group", group.name()))));
            return true;
        });
    }

    @Override
    public Optional<byte[]> find(KeyOwner owner) {
        return written(() -> {
            var person = keys.find(eq("_id", owner.subject().value())).first();
            return person != null && person.get(owner.group().name()) instanceof Binary wrapped
                    ? Optional.of(wrapped.getData())
                    : Optional.empty();
        });
    }

    /** Marks are never taken away, so their number tells whether there are new ones. */
    @Override
    public synchronized List<KeyOwner> newlyDestroyed() {
        return written(() -> {
            var there = destroyed.countDocuments();
            if (there == toldDestroyed) {
                return List.of();
            }
            List<KeyOwner> all = destroyed
                    .find()
                    .map(mark -> new KeyOwner(
                            new SubjectId(mark.getString("subject")), PurposeGroup.valueOf(mark.getString("group"))))
                    .into(new ArrayList<>());
            toldDestroyed = all.size();
            return all;
        });
    }

    @Override
    public List<SubjectId> unannounced(int limit) {
        return written(() -> unannounced
                .find()
                .limit(limit)
                .map(person -> new SubjectId(person.getString("_id")))
                .into(new ArrayList<>()));
    }

    @Override
    public void announced(Collection<SubjectId> subjects) {
        written(() -> unannounced.deleteMany(
                in("_id", subjects.stream().map(SubjectId::value).toList())));
    }

    @Override
    public String wrappedBy(String fingerprint) {
        return written(() -> {
            MongoErrors.unlessThere(
                    () -> state.insertOne(new Document("_id", FINGERPRINT).append(FINGERPRINT, fingerprint)));
            var noted = state.find(eq("_id", FINGERPRINT)).first();
            return noted == null ? "" : noted.getString(FINGERPRINT);
        });
    }

    @Override
    public long followedTo() {
        return written(() -> {
            var followed = state.find(eq("_id", FOLLOWED_TO)).first();
            return followed == null ? -1L : followed.getLong(FOLLOWED_TO);
        });
    }

    @Override
    public void followedTo(long position) {
        written(() -> state.updateOne(eq("_id", FOLLOWED_TO), max(FOLLOWED_TO, position), UPSERT));
    }

    @Override
    public Optional<Throwable> fault() {
        return fault;
    }

    @Override
    public void close() {
        address.close();
    }

    private <T> T written(Supplier<T> work) {
        try {
            var result = work.get();
            fault = Optional.empty();
            return result;
        } catch (MongoException failed) {
            fault = Optional.of(failed);
            LOG.error("the keys of persons cannot be reached", failed);
            throw new Unavailable();
        }
    }
}
