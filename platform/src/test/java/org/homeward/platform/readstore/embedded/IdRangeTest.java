package org.homeward.platform.readstore.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.homeward.platform.readstore.embedded.IdRange.Points;
import org.homeward.platform.readstore.embedded.IdRange.Span;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdRangeTest {
    private static final Document NO_ORDER = new Document();

    @Test
    void an_id_that_stands_beside_other_conditions_in_a_list_is_one_document() {
        assertThat(IdRange.of(all(id("a"), new Document("position", below(7))), NO_ORDER))
                .isEqualTo(new Points(List.of("a"), true));
        assertThat(IdRange.of(all(all(new Document("owner", "me"), id(new Document("$eq", "a")))), NO_ORDER))
                .isEqualTo(new Points(List.of("a"), true));
        assertThat(IdRange.of(all(id(new Document("$in", List.of("a", "b"))), id(below("z"))), NO_ORDER))
                .isEqualTo(new Points(List.of("a", "b"), true));
    }

    @Test
    void bounds_that_stand_in_a_list_are_one_span_as_narrow_as_they_say() {
        var bounds = all(id(new Document("$gt", "b")), id(below("y")), id(new Document("$gte", "a")));

        assertThat(IdRange.of(bounds, NO_ORDER)).isEqualTo(new Span("b", "y", false, true));
        assertThat(IdRange.of(bounds, new Document("_id", -1))).isEqualTo(new Span("y", "b", true, true));
        assertThat(IdRange.of(bounds, new Document("colour", 1))).isEqualTo(new Span("b", "y", false, false));
    }

    @Test
    void what_does_not_name_ids_can_mean_any() {
        var anything = new Span(null, null, false, true);

        assertThat(IdRange.of(new Document(), NO_ORDER)).isEqualTo(anything);
        assertThat(IdRange.of(new Document("$or", List.of(id("a"), id("b"))), NO_ORDER))
                .isEqualTo(anything);
        assertThat(IdRange.of(id(new BsonRegularExpression("^a")), NO_ORDER)).isEqualTo(anything);
        assertThat(IdRange.of(id(new Document("$ne", "a")), NO_ORDER)).isEqualTo(anything);
    }

    private static Document all(Document... conditions) {
        return new Document("$and", List.of(conditions));
    }

    private static Document id(Object condition) {
        return new Document("_id", condition);
    }

    private static Document below(Object bound) {
        return new Document("$lt", bound);
    }
}
