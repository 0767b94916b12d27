package org.homeward.platform.readstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.homeward.kernel.upkeep.Likeness;
import org.homeward.platform.readstore.embedded.EmbeddedMongo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes keep in one store where the collections are and how the rebuild stands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacesIT {
    private static final String ROWS = "rows";
    private static final RebuildState BEGUN =
            RebuildState.begun("rebuild-1", Set.of("notebook"), Map.of(ROWS, "beside"), Instant.EPOCH);
    private static final Likeness ALIKE = new Likeness(7, 0, 0, List.of());

    private final EmbeddedMongo mongo;
    private final MongoClient client;
    private final Places one;
    private final Places other;

    PlacesIT(@TempDir Path folder) {
        mongo = new EmbeddedMongo(folder);
        client = MongoClients.create(mongo.uri());
        one = new Places(client.getDatabase("home"));
        other = new Places(client.getDatabase("home"));
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    @Test
    void whoever_has_compared_late_does_not_undo_the_switch_of_another() {
        one.save(Map.of(), Optional.of(BEGUN));
        other.refresh();
        one.save(Map.of(ROWS, "beside"), Optional.of(BEGUN.turned(Map.of(ROWS, "home"), 3)));

        assertThatThrownBy(() -> other.save(Map.of(), Optional.of(BEGUN.compared(ALIKE))))
                .isInstanceOf(Places.ChangedMeanwhile.class);

        assertThat(other.refresh()).isTrue();
        assertThat(other.of(ROWS)).isEqualTo("beside");
        assertThat(other.rebuild())
                .hasValueSatisfying(state -> assertThat(state.switched()).isTrue());
    }

    @Test
    void of_two_that_begin_at_once_one_does() {
        assertThat(other.rebuild()).isEmpty();
        one.save(Map.of(), Optional.of(BEGUN));

        assertThatThrownBy(() -> other.save(Map.of(), Optional.of(BEGUN))).isInstanceOf(Places.ChangedMeanwhile.class);
    }

    @Test
    void how_it_stands_at_this_moment_is_what_any_of_them_wrote_last() {
        assertThat(other.rebuildNow()).isEmpty();
        one.save(Map.of(), Optional.of(BEGUN));
        assertThat(other.rebuildNow()).isPresent();
        one.save(Map.of(), Optional.empty());
        assertThat(other.rebuildNow()).isEmpty();
    }

    @Test
    void what_was_written_before_writes_were_counted_is_written_again() {
        client.getDatabase("home")
                .getCollection("_places")
                .insertOne(new Document("_id", "read-models").append("moved", new Document(ROWS, "beside")));

        one.save(Map.of(ROWS, "home"), Optional.empty());

        assertThat(other.of(ROWS)).isEqualTo("home");
        assertThatThrownBy(() -> {
                    other.save(Map.of(), Optional.empty());
                    one.save(Map.of(), Optional.empty());
                })
                .isInstanceOf(Places.ChangedMeanwhile.class);
    }
}
