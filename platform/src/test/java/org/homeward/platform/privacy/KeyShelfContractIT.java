package org.homeward.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.platform.mongo.MongoServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** What keeps keys must do wherever it keeps them. */
@ParameterizedClass
@MethodSource("stores")
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyShelfContractIT {
    private static final SubjectId PERSON = SubjectId.of(new UUID(0, 1));
    private static final KeyOwner IDENTITY = new KeyOwner(PERSON, PurposeGroup.IDENTITY);
    private static final KeyOwner MEDICAL = new KeyOwner(PERSON, PurposeGroup.MEDICAL);
    private static final Map<PurposeGroup, byte[]> KEYS =
            Map.of(PurposeGroup.IDENTITY, bytes("one"), PurposeGroup.MEDICAL, bytes("two"));

    private final String store;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private KeyShelf shelf;

    private Runnable end = () -> {};

    KeyShelfContractIT(String store) {
        this.store = store;
    }

    static Stream<String> stores() {
        return Stream.concat(Stream.of("FILE"), MongoServers.all().map(Enum::name));
    }

    @BeforeEach
    void open() {
        if (store.equals("FILE")) {
            shelf = KeysInFile.open(folder.resolve("keys.db"));
        } else {
            var server = MongoServers.empty(MongoServers.Kind.valueOf(store));
            shelf = new KeysInMongo(server.address());
            end = server::drop;
        }
    }

    @AfterEach
    void close() {
        shelf.close();
        end.run();
    }

    @Test
    void keys_are_made_once_and_later_ones_do_not_replace_them() {
        assertThat(shelf.make(PERSON, Map.of(PurposeGroup.IDENTITY, bytes("one"))))
                .isTrue();
        assertThat(shelf.make(
                        PERSON, Map.of(PurposeGroup.IDENTITY, bytes("other"), PurposeGroup.MEDICAL, bytes("two"))))
                .isFalse();

        assertThat(shelf.find(IDENTITY))
                .hasValueSatisfying(key -> assertThat(key).isEqualTo(bytes("one")));
        assertThat(shelf.find(MEDICAL))
                .hasValueSatisfying(key -> assertThat(key).isEqualTo(bytes("two")));
        assertThat(shelf.find(new KeyOwner(SubjectId.of(new UUID(0, 2)), PurposeGroup.IDENTITY)))
                .isEmpty();
    }

    @Test
    void a_destroyed_key_is_gone_told_of_once_and_never_made_again() {
        shelf.make(PERSON, KEYS);
        assertThat(shelf.newlyDestroyed()).isEmpty();
        shelf.destroy(PERSON, List.of(PurposeGroup.IDENTITY));
        shelf.destroy(PERSON, List.of(PurposeGroup.IDENTITY));

        assertThat(shelf.make(PERSON, KEYS)).isFalse();
        assertThat(shelf.find(IDENTITY)).isEmpty();
        assertThat(shelf.find(MEDICAL)).isPresent();
    }

    @Test
    void a_key_can_be_destroyed_before_it_is_made() {
        shelf.destroy(PERSON, List.of(PurposeGroup.IDENTITY));

        assertThat(shelf.newlyDestroyed()).containsExactly(IDENTITY);
        assertThat(shelf.newlyDestroyed()).isEmpty();
        assertThat(shelf.make(PERSON, KEYS)).isFalse();
        assertThat(shelf.find(IDENTITY)).isEmpty();
    }

    @Test
    void whom_no_event_tells_of_is_known_until_one_does() {
        shelf.make(PERSON, KEYS);
        assertThat(shelf.unannounced(10)).containsExactly(PERSON);
        shelf.announced(List.of(PERSON));
        assertThat(shelf.unannounced(10)).isEmpty();
    }

    @Test
    void the_key_that_wraps_all_others_is_noted_once() {
        assertThat(shelf.wrappedBy("first")).isEqualTo("first");
        assertThat(shelf.wrappedBy("second")).isEqualTo("first");
    }

    @Test
    void it_can_be_written() {
        shelf.make(PERSON, KEYS);
        assertThat(shelf.fault()).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
