package org.homeward.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.homeward.kernel.identity.DocumentId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.FileType;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.platform.privacy.SealedFiles.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans and photos on disk. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SealedFilesTest {
    private static final SubjectId PERSON = SubjectId.of(new UUID(1, 1));
    private static final Owner OWNER = new Owner(PERSON, PurposeGroup.IDENTITY, DocumentId.of(new UUID(2, 1)));
    private static final byte[] FACE = "a face".getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final StoredKeys keys;
    private final SealedFiles files;

    SealedFilesTest(@TempDir Path folder) {
        this.folder = folder;
        keys = StoredKeys.open(folder.resolve("keys.db"), new KeyFile(folder.resolve("kek")));
        files = new SealedFiles(folder.resolve("documents"), keys);
    }

    @BeforeEach
    void the_person_is_known() {
        keys.toSeal(PERSON, PurposeGroup.IDENTITY);
    }

    @AfterEach
    void close() {
        keys.close();
    }

    @Test
    void a_file_is_named_by_the_hash_of_what_it_holds_and_holds_nothing_in_clear() throws Exception {
        var kept = files.keep(OWNER, FileType.PNG, FACE).orElseThrow();

        assertThat(kept.isNew()).isTrue();
        assertThat(stored()).hasSize(1);
        var content = Files.readAllBytes(stored().getFirst());
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(stored().getFirst().getFileName()).hasToString(hash);
        assertThat(kept.file().sha256()).isEqualTo(hash);
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("a face");
        assertThat(files.open(OWNER, kept.file())).hasValue(FACE);
    }

    @Test
    void the_same_file_of_the_same_document_is_kept_once() throws IOException {
        var first = files.keep(OWNER, FileType.PNG, FACE).orElseThrow();
        var second = files.keep(OWNER, FileType.PNG, FACE).orElseThrow();

        assertThat(second.file()).isEqualTo(first.file());
        assertThat(second.isNew()).isFalse();
        assertThat(stored()).hasSize(1);
    }

    @Test
    void a_file_opens_for_its_own_document_and_type_only() throws IOException {
        var file = files.keep(OWNER, FileType.PNG, FACE).orElseThrow().file();
        var other = new Owner(PERSON, PurposeGroup.IDENTITY, DocumentId.of(new UUID(2, 2)));
        var moved = folder.resolve("documents")
                .resolve(PERSON.value())
                .resolve("IDENTITY")
                .resolve(other.document().value());
        Files.createDirectories(moved);
        Files.copy(stored().getFirst(), moved.resolve(file.sha256()));

        assertThatThrownBy(() -> files.open(other, file)).isInstanceOf(IllegalStateException.class);
        assertThat(files.holds(OWNER, file)).isTrue();
    }

    @Test
    void a_changed_byte_is_noticed() throws IOException {
        var file = files.keep(OWNER, FileType.PNG, FACE).orElseThrow().file();
        var path = stored().getFirst();
        var content = Files.readAllBytes(path);
        content[20] ^= 1;
        Files.write(path, content);

        assertThatThrownBy(() -> files.open(OWNER, file)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void with_the_key_go_the_files_and_a_copy_of_them_is_worth_nothing() throws IOException {
        var file = files.keep(OWNER, FileType.PNG, FACE).orElseThrow().file();
        var path = stored().getFirst();
        var copy = Files.readAllBytes(path);

        keys.destroy(PERSON, List.of(PurposeGroup.IDENTITY));
        files.forget(PERSON, List.of(PurposeGroup.IDENTITY));
        assertThat(stored()).isEmpty();

        Files.createDirectories(path.getParent());
        Files.write(path, copy);
        assertThat(files.open(OWNER, file)).isEmpty();
        assertThat(files.keep(OWNER, FileType.PNG, FACE)).isEmpty();
        assertThat(files.isErased(OWNER)).isTrue();
    }

    @Test
    void of_somebody_unknown_nothing_is_kept_and_no_key_is_made() throws IOException {
        var stranger = new Owner(SubjectId.of(new UUID(9, 9)), PurposeGroup.IDENTITY, OWNER.document());

        assertThat(files.keep(stranger, FileType.PNG, FACE)).isEmpty();
        assertThat(files.isErased(stranger)).isFalse();
        assertThat(keys.toOpen(stranger.person(), PurposeGroup.IDENTITY)).isEmpty();
        assertThat(stored()).isEmpty();
    }

    private List<Path> stored() throws IOException {
        var place = folder.resolve("documents");
        if (Files.notExists(place)) {
            return List.of();
        }
        try (var all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
