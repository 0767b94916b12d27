package org.homeward.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.platform.sqlite.Sqlite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredKeysTest {
    private static final SubjectId PERSON = SubjectId.of(new UUID(0, 1));
    private static final byte[] CLEAR = "clear".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTEXT = new byte[0];
    private static final int THREADS = 100;
    private static final List<PurposeGroup> GROUPS = List.of(PurposeGroup.values());

    @TempDir
    private Path folder;

    private StoredKeys keys;

    @BeforeEach
    void open() {
        keys = opened();
    }

    @AfterEach
    void close() {
        keys.close();
    }

    @Test
    void a_key_survives_a_restart() throws GeneralSecurityException {
        var sealed = keys.toSeal(PERSON, PurposeGroup.IDENTITY).encrypt(CLEAR, CONTEXT);

        reopen();

        assertThat(keys.toOpen(PERSON, PurposeGroup.IDENTITY).orElseThrow().decrypt(sealed, CONTEXT))
                .isEqualTo(CLEAR);
    }

    @Test
    void every_group_has_a_key_of_its_own() throws GeneralSecurityException {
        var sealed = keys.toSeal(PERSON, PurposeGroup.IDENTITY).encrypt(CLEAR, CONTEXT);

        var other = keys.toOpen(PERSON, PurposeGroup.MEDICAL).orElseThrow();

        assertThatThrownBy(() -> other.decrypt(sealed, CONTEXT)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void nobody_has_a_key_before_something_is_sealed() {
        assertThat(keys.toOpen(PERSON, PurposeGroup.IDENTITY)).isEmpty();
        assertThat(keys.isDestroyed(PERSON, PurposeGroup.IDENTITY)).isFalse();
    }

    @Test
    void a_destroyed_key_never_comes_back_and_the_others_stay() {
        keys.toSeal(PERSON, PurposeGroup.IDENTITY);

        keys.destroy(PERSON, Set.of(PurposeGroup.IDENTITY));

        assertThatErased(PERSON);
        reopen();
        assertThatErased(PERSON);
        assertThat(keys.toOpen(PERSON, PurposeGroup.MEDICAL)).isPresent();
    }

    @Test
    void a_key_destroyed_before_it_was_made_is_never_made() {
        keys.destroy(PERSON, Set.of(PurposeGroup.IDENTITY));

        assertThatErased(PERSON);
        assertThat(keys.toSeal(PERSON, PurposeGroup.MEDICAL)).isNotNull();
        assertThatErased(PERSON);
    }

    @Test
    void nothing_of_a_destroyed_key_is_left_in_the_files() throws IOException, GeneralSecurityException {
        keys.toSeal(PERSON, PurposeGroup.IDENTITY);
        var wrapped = wrappedKey();
        assertThat(bytesOfAllFiles()).contains(wrapped);

        keys.destroy(PERSON, Set.of(PurposeGroup.IDENTITY));

        assertThat(bytesOfAllFiles()).doesNotContain(wrapped);
    }

    @Test
    void a_hundred_threads_make_one_key_for_each_of_many_persons() throws Exception {
        var persons = IntStream.range(0, 50)
                .mapToObj(n -> SubjectId.of(new UUID(1, n)))
                .toList();

        var sealed = atOnce(thread -> {
            var ours = new ArrayList<byte[]>();
            for (var person : persons) {
                ours.add(keys.toSeal(person, group(thread)).encrypt(CLEAR, CONTEXT));
            }
            return ours;
        });

        reopen();
        for (var thread = 0; thread < THREADS; thread++) {
            for (var person = 0; person < persons.size(); person++) {
                var key = keys.toOpen(persons.get(person), group(thread)).orElseThrow();
                assertThat(key.decrypt(sealed.get(thread).get(person), CONTEXT)).isEqualTo(CLEAR);
            }
        }
    }

    @RepeatedTest(5)
    void whoever_races_with_a_destruction_seals_something_unreadable_or_nothing() throws Exception {
        keys.toSeal(PERSON, PurposeGroup.IDENTITY);

        atOnce(thread -> {
            if (thread == THREADS / 2) {
                keys.destroy(PERSON, Set.of(PurposeGroup.IDENTITY));
                return true;
            }
            try {
                return keys.toSeal(PERSON, PurposeGroup.IDENTITY).encrypt(CLEAR, CONTEXT).length > 0;
            } catch (SubjectErased refused) {
                return false;
            }
        });

        assertThatErased(PERSON);
        reopen();
        assertThatErased(PERSON);
    }

    @Test
    void keys_without_the_key_that_wraps_them_are_refused() throws IOException {
        keys.toSeal(PERSON, PurposeGroup.IDENTITY);
        keys.close();
        var wrapping = folder.resolve("key-encryption.key");
        var safe = Files.readAllBytes(wrapping);

        Files.delete(wrapping);
        assertThatThrownBy(this::opened).hasMessageContaining("restore");

        new KeyFile(wrapping).readOrMake();
        assertThatThrownBy(this::opened).hasMessageContaining("wrapped by another key");

        Files.write(wrapping, safe);
        keys = opened();
        assertThat(keys.toOpen(PERSON, PurposeGroup.IDENTITY)).isPresent();
    }

    @Test
    void a_commitment_stays_the_same_and_belongs_to_one_key() {
        keys.toSeal(PERSON, PurposeGroup.IDENTITY);
        var commitments = keys.commitments(PERSON);

        reopen();

        assertThat(keys.commitments(PERSON)).isEqualTo(commitments).hasSize(PurposeGroup.values().length);
        assertThat(commitments.values()).doesNotHaveDuplicates();
    }

    private void assertThatErased(SubjectId person) {
        assertThat(keys.toOpen(person, PurposeGroup.IDENTITY)).isEmpty();
        assertThat(keys.isDestroyed(person, PurposeGroup.IDENTITY)).isTrue();
        assertThatThrownBy(() -> keys.toSeal(person, PurposeGroup.IDENTITY)).isInstanceOf(SubjectErased.class);
    }

    private StoredKeys opened() {
        return StoredKeys.open(folder.resolve("keys.db"), new KeyFile(folder.resolve("key-encryption.key")));
    }

    private void reopen() {
        keys.close();
        keys = opened();
    }

    private static PurposeGroup group(int thread) {
        return GROUPS.get(thread % GROUPS.size());
    }

    private String wrappedKey() {
        try (var connection = Sqlite.reader(folder.resolve("keys.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT hex(wrapped) FROM subject_keys WHERE purpose_group = 'IDENTITY'")) {
            row.next();
            return row.getString(1).toLowerCase(Locale.ROOT);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String bytesOfAllFiles() throws IOException {
        try (var files = Files.list(folder)) {
            var text = new StringBuilder();
            for (var file : files.toList()) {
                text.append(HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
            return text.toString();
        }
    }

    private static <T> List<T> atOnce(Task<T> task) throws Exception {
        var start = new CyclicBarrier(THREADS);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var running = new ArrayList<Future<T>>();
            for (var number = 0; number < THREADS; number++) {
                var thread = number;
                Callable<T> run = () -> {
                    start.await();
                    return task.run(thread);
                };
                running.add(threads.submit(run));
            }
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    /** What a thread does. */
    @FunctionalInterface
    private interface Task<T> {
        T run(int thread) throws Exception;
    }
}
