package org.homeward.platform.process;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The agenda in a database that several processes share. What was tried is written before an entry changes, so that a
 * crash between the two repeats an attempt, which has the same command id, and forgets none.
 */
public final class AgendaEntriesInMongo implements AgendaEntries {
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final int DUPLICATE_KEY = 11_000;
    private static final String DUE = "due";
    private static final String NEXT = "next";
    private static final String POSITION = "position";
    private static final String STATE = "state";
    private static final String ATTEMPTS = "attempts";
    private static final String REFUSALS = "refusals";
    private static final String REASON = "reason";
    private static final String FRESH = "FRESH";
    private static final String AGAIN = "AGAIN";
    private static final String PARKED = "PARKED";
    private static final String DONE = "DONE";

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> tried;

    /** The entries in this database. */
    public AgendaEntriesInMongo(MongoDatabase database) {
        entries = database.getCollection("agenda");
        tried = database.getCollection("agenda-tried");
        entries.createIndex(Indexes.ascending(NEXT));
        entries.createIndex(Indexes.ascending(DUE));
    }

    /** The last change under a name decides, because positions grow. */
    @Override
    public void apply(List<Change> changes) {
        var last = new LinkedHashMap<String, Change>();
        changes.forEach(change -> last.put(nameOf(change), change));
        if (last.isEmpty()) {
            return;
        }
        var attempts = tried.find(in("_id", last.keySet())).into(new ArrayList<>()).stream()
                .collect(Collectors.toMap(each -> each.getString("_id"), each -> each));
        write(last.values().stream()
                .map(change -> model(change, attempts.get(nameOf(change))))
                .toList());
        forgetAttempts(last, attempts);
    }

    @Override
    public List<Entry> due(Instant now, int limit) {
        return list(lte(NEXT, now.toEpochMilli()), limit);
    }

    @Override
    public List<Entry> list(int limit) {
        return list(new Document(), limit);
    }

    @Override
    public List<Entry> parked(int limit) {
        return list(eq(STATE, PARKED), limit);
    }

    @Override
    public Optional<Entry> find(String name) {
        return list(eq("_id", name), 1).stream().findFirst();
    }

    @Override
    public int size() {
        return Math.toIntExact(entries.countDocuments());
    }

    @Override
    public void mark(List<Mark> marks) {
        for (var mark : marks) {
            switch (mark) {
                case Mark.Done done -> mark(done.entry(), DONE, Long.MAX_VALUE);
                case Mark.Again again -> mark(again.entry(), AGAIN, again.at().toEpochMilli());
                case Mark.Parked parked -> mark(parked.entry(), PARKED, Long.MAX_VALUE);
            }
        }
    }

    @Override
    public void clear() {
        entries.deleteMany(new Document());
    }

    private void mark(Entry entry, String state, long next) {
        var same = and(eq("_id", entry.name()), eq(POSITION, entry.position()));
        if (entries.find(same).first() == null) {
            return;
        }
        var attempt = new Document("_id", entry.name())
                .append(POSITION, entry.position())
                .append(STATE, state)
                .append(NEXT, next)
                .append(ATTEMPTS, entry.attempts())
                .append(REFUSALS, entry.refusals())
                .append(REASON, entry.reason());
        tried.replaceOne(eq("_id", entry.name()), attempt, UPSERT);
        if (state.equals(DONE)) {
            entries.deleteOne(same);
        } else {
            entries.replaceOne(
                    same, new Document(attempt).append(DUE, entry.due().toEpochMilli()));
        }
    }

    /** Attempts of earlier events are forgotten; those of later ones stay, so that reading again ends where it was. */
    private void forgetAttempts(Map<String, Change> last, Map<String, Document> attempts) {
        var old = attempts.values().stream()
                .filter(attempt -> position(attempt) < positionOf(last.get(attempt.getString("_id"))))
                .<WriteModel<Document>>map(attempt ->
                        new DeleteOneModel<>(and(eq("_id", attempt.getString("_id")), eq(POSITION, position(attempt)))))
                .toList();
        if (!old.isEmpty()) {
            tried.bulkWrite(old, UNORDERED);
        }
    }

    private static WriteModel<Document> model(Change change, @Nullable Document attempt) {
        return switch (change) {
            case Change.Clear(var name, var position) ->
                new DeleteOneModel<>(and(eq("_id", name), lt(POSITION, position)));
            case Change.Set(var name, var due, var position)
            when isDone(attempt, position) -> new DeleteOneModel<>(and(eq("_id", name), lt(POSITION, position)));
            case Change.Set set ->
                new ReplaceOneModel<>(
                        and(eq("_id", set.name()), lte(POSITION, set.position())), entry(set, attempt), UPSERT);
        };
    }

    private static boolean isDone(@Nullable Document attempt, long position) {
        return attempt != null && position(attempt) == position && DONE.equals(attempt.getString(STATE));
    }

    private static Document entry(Change.Set set, @Nullable Document attempt) {
        var due = set.due().toEpochMilli();
        var fresh = attempt == null || position(attempt) != set.position();
        var content = fresh
                ? new Document(STATE, FRESH)
                        .append(NEXT, due)
                        .append(ATTEMPTS, 0)
                        .append(REFUSALS, 0)
                        .append(REASON, "")
                : new Document(attempt);
        return content.append("_id", set.name()).append(DUE, due).append(POSITION, set.position());
    }

    /** A replacement that finds a later entry ends in a duplicate key: the later one stays. */
    private void write(List<WriteModel<Document>> models) {
        try {
            entries.bulkWrite(models, UNORDERED);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    private List<Entry> list(Bson which, int limit) {
        return entries.find(which)
                .sort(ascending(DUE, "_id"))
                .limit(limit)
                .map(AgendaEntriesInMongo::entry)
                .into(new ArrayList<>());
    }

    private static Entry entry(Document document) {
        return new Entry(
                document.getString("_id"),
                Instant.ofEpochMilli(document.getLong(DUE)),
                position(document),
                document.getInteger(ATTEMPTS),
                document.getInteger(REFUSALS),
                document.getString(REASON));
    }

    private static long position(Document document) {
        return document.get(POSITION, Number.class).longValue();
    }

    private static String nameOf(Change change) {
        return switch (change) {
            case Change.Set set -> set.name();
            case Change.Clear clear -> clear.name();
        };
    }

    private static long positionOf(@Nullable Change change) {
        return switch (change) {
            case Change.Set set -> set.position();
            case Change.Clear clear -> clear.position();
            case null -> Long.MIN_VALUE;
        };
    }
}
