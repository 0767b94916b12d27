package org.homeward.platform.readstore.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** Documents in the order of their ids, each as the bytes the protocol has for it. */
final class StoredCollection extends AbstractSynchronizedMongoCollection<Object> {
    private final MVMap<Object, byte[]> documents;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            MVMap<Object, byte[]> documents) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    /** Those of the documents that are there, by id. */
    synchronized Map<String, byte[]> read(Collection<String> ids) {
        var found = new HashMap<String, byte[]>();
        for (var id : ids) {
            var stored = documents.get(id);
            if (stored != null) {
                found.put(id, stored);
            }
        }
        return found;
    }

    /** All documents; changes made meanwhile are not seen. */
    void forEach(BiConsumer<String, byte[]> action) {
        var cursor = documents.cursor(null);
        while (cursor.hasNext()) {
            action.accept(cursor.next().toString(), cursor.getValue());
        }
    }

    /** Stores documents under their ids; tells how many. */
    synchronized int put(Map<String, byte[]> changed) {
        documents.putAll(changed);
        return changed.size();
    }

    /** What the ids narrow down is read from the map, in its order; conditions besides are checked on that. */
    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
        var ids = IdRange.of(query, order);
        return matchDocumentsFromStream(
                query, stream(ids), skip, limit, batch, ids.isInOrder() ? null : deriveComparator(order), fields);
    }

    private Stream<Document> stream(IdRange ids) {
        return switch (ids) {
            case IdRange.Points points ->
                points.positions().stream().map(this::getDocument).filter(Objects::nonNull);
            case IdRange.Span span ->
                stream(documents.cursor(span.first(), span.last(), span.descending()))
                        .map(this::getDocument);
        };
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batch, @Nullable Document fields) {
        return queryDocuments(query, order, skip, limit, batch, fields);
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return stream(documents.keyIterator(null))
                .map(position -> new DocumentWithPosition<>(Objects.requireNonNull(getDocument(position)), position));
    }

    private static Stream<Object> stream(Iterator<Object> positions) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(positions, 0), false);
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        var stored = documents.get(position);
        return stored == null ? null : StoredForm.read(stored);
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var position = getIdField() == null ? UUID.randomUUID() : IdIndex.positionOf(document.get(getIdField()));
        documents.put(position, StoredForm.write(document));
        return position;
    }

    @Override
    protected void handleUpdate(Object position, Document before, Document after) {
        documents.put(position, StoredForm.write(after));
    }

    @Override
    protected void removeDocument(Object position) {
        documents.remove(position);
    }

    /** Changes of one document that state the new values are made at once; the rest takes the server's way. */
    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean many, boolean upsert, Oplog oplog) {
        if (IdRange.of(selector, null) instanceof IdRange.Points(var positions, var any) && positions.size() == 1) {
            var position = positions.getFirst();
            var before = getDocument(position);
            var change = PlainChange.of(position, update);
            if (before != null && change.isPresent()) {
                return change(position, before, documentMatchesQuery(before, selector), change.get(), upsert);
            }
        }
        return super.updateDocuments(selector, update, filters, many, upsert, oplog);
    }

    private Document change(Object position, Document before, boolean matches, PlainChange change, boolean upsert) {
        if (matches) {
            documents.put(position, StoredForm.write(change.of(before)));
        } else if (upsert) {
            throw new DuplicateKeyError(this, IdIndex.FIELD + " dup key: " + position);
        }
        var changed = matches ? 1 : 0;
        return new Document("n", changed).append("nModified", changed);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int change) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
