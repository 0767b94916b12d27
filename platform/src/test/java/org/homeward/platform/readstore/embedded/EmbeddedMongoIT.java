package org.homeward.platform.readstore.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedMongoIT {
    private static final int COUNT = 300;

    private final Path folder;
    private EmbeddedMongo mongo;
    private MongoClient client;

    EmbeddedMongoIT(@TempDir Path folder) {
        this.folder = folder;
        mongo = new EmbeddedMongo(folder);
        client = MongoClients.create(mongo.uri());
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void pages_in_the_order_of_ids_hold_what_the_conditions_admit_and_nothing_else() {
        fill();
        var random = new Random(20_061);
        for (var question = 0; question < 200; question++) {
            var low = id(random.nextInt(COUNT));
            var high = id(random.nextInt(COUNT));
            var colour = random.nextInt(3);
            var descending = random.nextBoolean();
            var limit = 1 + random.nextInt(40);
            var open = random.nextBoolean();
            var found = things().find(and(
                            open ? gt("_id", low) : gte("_id", low),
                            open ? lt("_id", high) : lte("_id", high),
                            eq("colour", colour)))
                    .sort(descending ? descending("_id") : ascending("_id"))
                    .limit(limit)
                    .map(thing -> thing.getString("_id"))
                    .into(new ArrayList<>());
            var expected = new ArrayList<>(IntStream.range(0, COUNT)
                    .filter(number -> number % 3 == colour)
                    .mapToObj(EmbeddedMongoIT::id)
                    .filter(id -> id.compareTo(low) >= (open ? 1 : 0) && id.compareTo(high) <= (open ? -1 : 0))
                    .toList());
            if (descending) {
                Collections.reverse(expected);
            }
            assertThat(found).isEqualTo(expected.stream().limit(limit).toList());
        }
    }

    @Test
    void an_order_by_another_field_is_kept_whatever_the_ids_say() {
        fill();
        var found = things().find(and(in("_id", id(9), id(1), id(5), "missing"), gte("number", 2)))
                .sort(descending("number"))
                .map(thing -> thing.getInteger("number"))
                .into(new ArrayList<>());
        assertThat(found).containsExactly(9, 5);
        var first = things().find(gt("_id", id(100))).sort(ascending("colour")).first();
        assertThat(first).isNotNull().containsEntry("colour", 0);
        assertThat(things().find().sort(descending("_id")).first()).containsEntry("_id", id(COUNT - 1));
    }

    @Test
    void a_guarded_change_reaches_a_document_only_if_the_guard_holds() {
        things().insertOne(new Document("_id", "a").append("_seen", new Document("s", 3L)));
        Bson unseen = and(eq("_id", "a"), not(gte("_seen.s", 4L)));
        var upsert = new UpdateOptions().upsert(true);
        assertThat(things().updateOne(unseen, combine(set("word", "new"), set("_seen.s", 4L)), upsert)
                        .getModifiedCount())
                .isEqualTo(1);
        assertThatThrownBy(() -> things().updateOne(unseen, set("word", "old"), upsert))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThatThrownBy(() ->
                        things().replaceOne(unseen, new Document("word", "old"), new ReplaceOptions().upsert(true)))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThat(things().updateOne(unseen, set("word", "old")).getMatchedCount())
                .isZero();
        assertThat(things().find().into(new ArrayList<>()))
                .containsExactly(new Document("_id", "a")
                        .append("_seen", new Document("s", 4L))
                        .append("word", "new"));
    }

    @Test
    void a_document_that_is_missing_is_made_and_one_that_is_there_is_not_made_twice() {
        var upsert = new UpdateOptions().upsert(true);
        things().updateOne(eq("_id", "a"), combine(set("x", 1), set("within.y", 2)), upsert);
        things().updateOne(eq("_id", "a"), inc("x", 4), upsert);
        assertThat(things().find(eq("x", 5)).first()).containsEntry("within", new Document("y", 2));
        assertThatThrownBy(() -> things().insertOne(new Document("_id", "a")))
                .isInstanceOf(MongoWriteException.class)
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> things().updateOne(eq("_id", "a"), set("x.y", 1)))
                .isInstanceOf(MongoWriteException.class);
        assertThat(things().deleteOne(eq("_id", "a")).getDeletedCount()).isEqualTo(1);
        assertThat(things().countDocuments()).isZero();
    }

    @Test
    void what_is_put_past_the_protocol_is_found_by_it_and_stays_after_a_restart() {
        things().insertOne(new Document("_id", "b").append("x", 1));
        var bytes = mongo.read("test", "things", List.of("b", "c"));
        assertThat(bytes).containsOnlyKeys("b");
        mongo.put("test", "others", Map.of("b", bytes.get("b")));
        client.close();
        mongo.close();
        mongo = new EmbeddedMongo(folder);
        client = MongoClients.create(mongo.uri());
        assertThat(client.getDatabase("test").listCollectionNames().into(new ArrayList<>()))
                .containsExactlyInAnyOrder("things", "others");
        assertThat(client.getDatabase("test").getCollection("others").find().first())
                .isEqualTo(new Document("_id", "b").append("x", 1));
        things().drop();
        assertThat(mongo.read("test", "things", List.of("b"))).isEmpty();
    }

    @Test
    void what_is_answered_to_another_process_outlives_a_kill(@TempDir Path left) throws Exception {
        try (var served = EmbeddedMongo.forOthers(folder.resolve("served"), 0);
                var other = MongoClients.create(served.uri())) {
            var things = other.getDatabase("test").getCollection("things");
            things.insertOne(new Document("_id", "a").append("x", 1));
            things.updateOne(eq("_id", "a"), set("x", 2));
            Files.copy(folder.resolve("served").resolve(OpenedStore.FILE), left.resolve(OpenedStore.FILE));
        }
        client.close();
        mongo.close();
        mongo = new EmbeddedMongo(left);
        client = MongoClients.create(mongo.uri());
        assertThat(things().find().first()).isEqualTo(new Document("_id", "a").append("x", 2));
    }

    @Test
    void a_file_that_was_closed_while_documents_were_put_is_opened_again_and_its_writer_told() throws Exception {
        var told = new LinkedBlockingQueue<String>();
        mongo.tell(new EmbeddedMongo.Writer() {
            @Override
            public void pause() {
                told.add("pause");
            }

            @Override
            public void resume() {
                told.add("resume");
            }
        });

        mongo.opened().store().closeImmediately(); // what H2 does when one of its own writes fails

        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo("pause");
        assertThat(told.poll(1, TimeUnit.MINUTES)).isEqualTo("resume");
        things().insertOne(new Document("_id", "afterwards"));
        assertThat(things().countDocuments()).isEqualTo(1);
    }

    @Test
    void a_file_that_cannot_be_read_is_made_anew_because_it_can_be_rebuilt() throws Exception {
        fill();
        client.close();
        mongo.close();
        Files.writeString(folder.resolve(OpenedStore.FILE), "nothing that was ever a store".repeat(1_000));
        mongo = new EmbeddedMongo(folder);
        client = MongoClients.create(mongo.uri());
        assertThat(things().countDocuments()).isZero();
        fill();
        assertThat(things().countDocuments()).isEqualTo(COUNT);
    }

    private MongoCollection<Document> things() {
        return client.getDatabase("test").getCollection("things");
    }

    private void fill() {
        var things = new ArrayList<Document>();
        for (var number = 0; number < COUNT; number++) {
            things.add(new Document("_id", id(number)).append("number", number).append("colour", number % 3));
        }
        Collections.shuffle(things, new Random(1));
        things().insertMany(things);
    }

    private static String id(int number) {
        return "thing-" + (1_000 + number);
    }
}
