package org.homeward.platform.readstore.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        var conditions = conditions(query).toList();
        return conditions.stream()
                .flatMap(condition -> named(condition).stream())
                .findFirst()
                .map(ids -> points(ids, order))
                .orElseGet(() -> span(conditions, order));
    }

    /** The conditions on the id: drivers put several into a list, under {@code $and}. */
    private static Stream<Object> conditions(Document query) {
        var within = query.get("$and") instanceof Collection<?> parts
                ? parts.stream().filter(Document.class::isInstance).map(Document.class::cast)
                : Stream.<Document>empty();
        return Stream.concat(Stream.ofNullable(query.get(IdIndex.FIELD)), within.flatMap(IdRange::conditions));
    }

    /** The ids that a condition names, if it names them all. */
    private static Optional<Collection<?>> named(Object condition) {
        if (!(condition instanceof Document operators)) {
            return isPattern(condition) ? Optional.empty() : Optional.of(List.of(condition));
        }
        if (operators.containsKey("$eq")) {
            return Optional.of(List.of(operators.get("$eq")));
        }
        return operators.get("$in") instanceof Collection<?> ids ? Optional.of(ids) : Optional.empty();
    }

    private static IdRange points(Collection<?> ids, Document order) {
        var positions = ids.stream().map(IdIndex::positionOf).distinct().toList();
        return new Points(positions, order.isEmpty());
    }

    private static IdRange span(List<Object> conditions, Document order) {
        var low =
                bounds(conditions, "$gte", "$gt").max(Comparator.naturalOrder()).orElse(null);
        var high =
                bounds(conditions, "$lte", "$lt").min(Comparator.naturalOrder()).orElse(null);
        var descending = order.get(IdIndex.FIELD) instanceof Number way && way.intValue() < 0;
        var inOrder = order.isEmpty() || order.keySet().equals(Set.of(IdIndex.FIELD));
        return descending && inOrder ? new Span(high, low, true, true) : new Span(low, high, false, inOrder);
    }

    private static boolean isPattern(Object id) {
        return id instanceof BsonRegularExpression;
    }

    private static Stream<String> bounds(List<Object> conditions, String included, String excluded) {
        return conditions.stream()
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .flatMap(operators -> Stream.of(included, excluded).map(operators::get))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }
}
