package org.homeward.platform.readstore;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.bson.BsonBinaryReader;
import org.bson.Document;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.DocumentCodec;
import org.homeward.platform.readstore.embedded.EmbeddedMongo;

/**
 * Documents of the embedded server. The engine of this process is the only one that writes them, so it checks the
 * guards itself and goes past the protocol.
 */
final class EmbeddedDocuments implements Documents {
    private static final DocumentCodec CODEC = new DocumentCodec();
    private static final DecoderContext DECODING = DecoderContext.builder().build();

    private final EmbeddedMongo mongo;
    private final UnaryOperator<String> place;

    EmbeddedDocuments(EmbeddedMongo mongo, UnaryOperator<String> place) {
        this.mongo = mongo;
        this.place = place;
    }

    @Override
    public Map<String, Document> read(String collection, Collection<String> ids) {
        var found = new HashMap<String, Document>();
        mongo.read(place.apply(collection), collection, ids).forEach((id, stored) -> found.put(id, decoded(stored)));
        return found;
    }

    @Override
    public void forEach(String collection, BiConsumer<String, Document> action) {
        mongo.forEach(place.apply(collection), collection, (id, stored) -> action.accept(id, decoded(stored)));
    }

    @Override
    public void write(String collection, List<Change> changes) {
        var ids = changes.stream().map(Change::id).toList();
        var stored = mongo.read(place.apply(collection), collection, ids);
        var changed = new LinkedHashMap<String, Document>();
        for (var change : changes) {
            var id = change.id();
            switch (change) {
                case Change.Fact fact -> {
                    if (!stored.containsKey(id)) {
                        changed.putIfAbsent(id, placed(fact, fact.fact()));
                    }
                }
                case Change.View view -> changed.put(id, placed(view, view.document()));
                case Change.Fields set -> {
                    var before = Optional.ofNullable(changed.get(id))
                            .or(() -> Optional.ofNullable(stored.get(id)).map(EmbeddedDocuments::decoded));
                    set(before.orElseGet(Document::new), set).ifPresent(after -> changed.put(id, after));
                }
            }
        }
        var bytes = new LinkedHashMap<String, byte[]>();
        changed.forEach((id, document) -> bytes.put(id, encoded(id, document)));
        mongo.put(place.apply(collection), collection, bytes);
    }

    private static Optional<Document> set(Document document, Change.Fields set) {
        var seen = document.get(Change.SEEN, Document.class);
        var known = seen == null ? new Document() : seen;
        var stream = set.last().streamId();
        if (Change.sequenceOf(known, stream) >= set.last().sequence()) {
            return Optional.empty();
        }
        document.putAll(set.fields());
        known.put(stream, set.last().sequence());
        document.put(Change.SEEN, known);
        return Optional.of(placed(set, document));
    }

    private static Document placed(Change change, Document document) {
        return document.append(
                Change.POSITION,
                Math.max(Change.positionIn(document), change.last().position()));
    }

    private static Document decoded(byte[] stored) {
        return CODEC.decode(new BsonBinaryReader(ByteBuffer.wrap(stored)), DECODING);
    }

    private static byte[] encoded(String id, Document document) {
        document.put("_id", id);
        return DocumentBytes.of(document);
    }
}
