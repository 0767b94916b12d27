package org.homeward.platform.readstore;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.mongo.MongoErrors;
import org.homeward.platform.mongo.MongoServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What the read models ask of a server, and what projections write to it. */
@ParameterizedClass
@MethodSource("org.homeward.platform.mongo.MongoServers#all")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsContractIT {
    private static final String THINGS = "things";
    private static final UserId CLERK = UserId.of(new UUID(0, 1));

    private final MongoServers.Kind kind;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private MongoServers.Empty server;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private ServerDocuments documents;

    DocumentsContractIT(MongoServers.Kind kind) {
        this.kind = kind;
    }

    @BeforeEach
    void open() {
        server = MongoServers.empty(kind);
        var address = server.address();
        documents = new ServerDocuments(
                address.client(), collection -> address.database().getName());
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_fact_is_stored_once() {
        write(new Change.Fact("a", event("case-1", 0, 10), new Document("value", 1)));
        write(
                new Change.Fact("a", event("case-1", 0, 10), new Document("value", 2)),
                new Change.Fact("b", event("case-1", 1, 11), new Document("value", 3)));

        assertThat(values()).containsExactlyEntriesOf(new TreeMap<>(Map.of("a", 1, "b", 3)));
    }

    @Test
    void fields_are_set_by_an_event_once_and_never_by_an_earlier_one() {
        write(new Change.Fields("a", event("case-1", 3, 10), new Document("value", 1).append("kept", true)));
        write(new Change.Fields("a", event("case-1", 4, 12), new Document("value", 2)));
        write(new Change.Fields("a", event("case-1", 4, 12), new Document("value", 3)));
        write(new Change.Fields("a", event("case-1", 2, 9), new Document("value", 4)));
        write(new Change.Fields("a", event("shelter-1", 0, 13), new Document("other", 5)));

        var stored = documents.read(THINGS, List.of("a", "none"));
        assertThat(stored).containsOnlyKeys("a");
        assertThat(stored.get("a"))
                .containsEntry("value", 2)
                .containsEntry("kept", true)
                .containsEntry("other", 5)
                .containsEntry(Change.SEEN, new Document("case-1", 4L).append("shelter-1", 0L));
    }

    @Test
    void a_view_is_replaced_by_a_later_event_only() {
        write(view("a", event("case-1", 1, 10), 1));
        write(view("a", event("case-1", 2, 11), 2));
        write(view("a", event("case-1", 1, 10), 3));

        assertThat(values()).containsExactly(Map.entry("a", 2));
    }

    @Test
    void conditions_orders_and_pages_are_those_the_read_models_use() {
        things().insertMany(IntStream.range(0, 20)
                .mapToObj(i -> new Document("_id", "id-%02d".formatted(i))
                        .append("value", i)
                        .append("even", i % 2 == 0)
                        .append("parts", new Document("key", i % 3)))
                .toList());
        things().createIndex(new Document("value", 1));

        assertThat(ids(and(gte("value", 3), lt("value", 6)), ascending("_id"), 10))
                .containsExactly("id-03", "id-04", "id-05");
        assertThat(ids(and(gt("_id", "id-15"), lte("_id", "id-18"), eq("even", true)), descending("_id"), 10))
                .containsExactly("id-18", "id-16");
        assertThat(ids(or(eq("value", 1), in("_id", List.of("id-07", "none"))), ascending("value"), 10))
                .containsExactly("id-01", "id-07");
        assertThat(ids(and(exists("missing", false), eq("parts.key", 2)), descending("value", "_id"), 2))
                .containsExactly("id-17", "id-14");
        var part =
                things().find(eq("_id", "id-04")).projection(include("value")).first();
        assertThat(part).isEqualTo(new Document("_id", "id-04").append("value", 4));
        assertThat(things().find().sort(ascending("_id")).skip(18).limit(5).into(new ArrayList<>()))
                .hasSize(2);
        assertThat(things().countDocuments(lt("value", 5))).isEqualTo(5);
        assertThat(things().deleteMany(gte("value", 10)).getDeletedCount()).isEqualTo(10);
        assertThat(things().countDocuments()).isEqualTo(10);
    }

    @Test
    void counters_and_marks_move_as_told() {
        var upsert = new UpdateOptions().upsert(true);
        things().updateOne(eq("_id", "a"), combine(inc("times", 1), max("high", 5L), set("name", "x")), upsert);
        things().updateOne(eq("_id", "a"), combine(inc("times", 2), max("high", 3L)), upsert);

        assertThat(things().find().first())
                .isEqualTo(new Document("_id", "a")
                        .append("times", 3)
                        .append("high", 5L)
                        .append("name", "x"));
        assertThat(MongoErrors.unlessThere(() -> things().insertOne(new Document("_id", "a"))))
                .isFalse();
        assertThat(MongoErrors.unlessThere(() -> things().insertOne(new Document("_id", "b"))))
                .isTrue();
    }

    @Test
    void a_collection_that_was_dropped_is_not_there() {
        write(new Change.Fact("a", event("case-1", 0, 10), new Document("value", 1)));
        assertThat(server.address().database().listCollectionNames()).contains(THINGS);
        things().drop();
        assertThat(server.address().database().listCollectionNames()).doesNotContain(THINGS);
        assertThat(values()).isEmpty();
    }

    private void write(Change... changes) {
        documents.write(THINGS, List.of(changes));
    }

    private MongoCollection<Document> things() {
        return server.address().database().getCollection(THINGS);
    }

    private List<String> ids(Bson which, Bson order, int limit) {
        return things().find(which)
                .sort(order)
                .limit(limit)
                .map(thing -> thing.getString("_id"))
                .into(new ArrayList<>());
    }

    private Map<String, Integer> values() {
        var found = new TreeMap<String, Integer>();
        documents.forEach(THINGS, (id, document) -> found.put(id, document.getInteger("value")));
        return found;
    }

    private static Change view(String id, EventContext last, int value) {
        var seen = new Document(last.streamId(), last.sequence());
        return new Change.View(id, last, new Document("value", value).append(Change.SEEN, seen));
    }

    private static EventContext event(String stream, long sequence, long position) {
        return new EventContext(
                stream + "/" + sequence,
                position,
                stream,
                sequence,
                Instant.EPOCH,
                CLERK,
                Set.of(Role.REG),
                Office.TRIPOLI,
                Purpose.CASEWORK,
                "",
                "",
                "");
    }
}
