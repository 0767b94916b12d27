package org.homeward.platform.readstore.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Map;
import java.util.Optional;

/**
 * An update that needs nothing of the server's general machinery, because it states the new values: a replacement, or
 * values to set in fields and in fields of embedded documents.
 */
sealed interface PlainChange {
    /** The protocol's code for a field of something that is no document. */
    int PATH_NOT_VIABLE = 28;

    /** The document after the change; the document before may be changed on the way. */
    Document of(Document before);

    /** The new document is stated. */
    record Replacement(Document after) implements PlainChange {
        @Override
        public Document of(Document before) {
            var document = new Document(IdIndex.FIELD, before.get(IdIndex.FIELD));
            document.putAll(after);
            document.put(IdIndex.FIELD, before.get(IdIndex.FIELD));
            return document;
        }
    }

    /** Values are set, the rest stays. */
    record Values(Map<String, Object> values) implements PlainChange {
        @Override
        public Document of(Document before) {
            values.forEach((path, value) -> set(before, path, value));
            return before;
        }
    }

    /** The change of the document that lies there, unless the update asks for more. */
    static Optional<PlainChange> of(Object position, Document update) {
        if (update.keySet().stream().noneMatch(key -> key.startsWith("$"))) {
            return sameId(position, update) ? Optional.of(new Replacement(update)) : Optional.empty();
        }
        if (update.size() == 1
                && update.get("$set") instanceof Document values
                && values.keySet().stream().allMatch(PlainChange::isPlain)) {
            return Optional.of(new Values(values));
        }
        return Optional.empty();
    }

    private static boolean sameId(Object position, Document update) {
        return !update.containsKey(IdIndex.FIELD)
                || IdIndex.positionOf(update.get(IdIndex.FIELD)).equals(position);
    }

    /** At most one level down, no position in a list, not the id. */
    private static boolean isPlain(String path) {
        return path.indexOf('.') == path.lastIndexOf('.')
                && path.indexOf('$') < 0
                && !path.equals(IdIndex.FIELD)
                && !path.startsWith(IdIndex.FIELD + ".");
    }

    private static void set(Document document, String path, Object value) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            document.put(path, value);
            return;
        }
        var parent = path.substring(0, dot);
        if (!(document.computeIfAbsent(parent, missing -> new Document()) instanceof Document within)) {
            throw new MongoServerError(PATH_NOT_VIABLE, "PathNotViable", "there is no document at " + parent);
        }
        within.put(path.substring(dot + 1), value);
    }
}
