package org.homeward.platform.readstore.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which documents a question can only mean, judged by the ids it names; conditions besides only make them fewer. */
sealed interface IdRange {
    /** Whether the documents come in the order that is asked for. */
    boolean isInOrder();

    /**
     * Single documents.
     *
     * @param positions where they lie
     * @param isInOrder whether any order will do
     */
    record Points(List<Object> positions, boolean isInOrder) implements IdRange {}

    /**
     * Documents between two ids, both included, as far as they are named.
     *
     * @param first where to begin
     * @param last where to end
     * @param descending whether to go from higher ids to lower ones
     * @param isInOrder whether that is the order that is asked for
     */
    record Span(@Nullable Object first, @Nullable Object last, boolean descending, boolean isInOrder)
            implements IdRange {}

    /** What a query in an order can only mean. */
    static IdRange of(Document query, @Nullable Document wanted) {
        var order = wanted == null ? new Document() : wanted;
        var id = query.get(IdIndex.FIELD);
        if (id == null) {
            return span(Map.of(), order);
        }
        if (!(id instanceof Document condition)) {
            return isPattern(id) ? span(Map.of(), order) : points(List.of(id), order);
        }
        if (condition.get("$in") instanceof Collection<?> ids) {
            return points(ids, order);
        }
        return span(condition, order);
    }

    private static IdRange points(Collection<?> ids, Document order) {
        var positions = ids.stream().map(IdIndex::positionOf).distinct().toList();
        return new Points(positions, order.isEmpty());
    }

    private static IdRange span(Map<String, Object> condition, Document order) {
        var low = text(condition, "$gte", "$gt");
        var high = text(condition, "$lte", "$lt");
        var descending = order.get(IdIndex.FIELD) instanceof Number way && way.intValue() < 0;
        var inOrder = order.isEmpty() || order.keySet().equals(Set.of(IdIndex.FIELD));
        return descending && inOrder ? new Span(high, low, true, true) : new Span(low, high, false, inOrder);
    }

    private static boolean isPattern(Object id) {
        return id instanceof BsonRegularExpression;
    }

    private static @Nullable Object text(Map<String, Object> condition, String included, String excluded) {
        var bound = condition.getOrDefault(included, condition.get(excluded));
        return bound instanceof String ? bound : null;
    }
}
