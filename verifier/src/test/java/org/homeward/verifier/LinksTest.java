package org.homeward.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing outside the folder is read in the place of what was backed up. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksTest {
    private static final int NOT_AS_BACKED_UP = 5;

    @TempDir
    Path folder;

    Sample backup;

    @BeforeEach
    void a_backup() {
        backup = Sample.in(folder.resolve("backup"));
    }

    @Test
    void a_link_to_the_same_content_is_not_the_file() throws IOException {
        refused("a symbolic link: store/events.db", linked("store/events.db"));
    }

    @Test
    void a_folder_of_the_same_content_is_not_reached_through_a_link() throws IOException {
        var run = Run.on(linked("store/documents"));

        assertThat(run.exitCode()).isEqualTo(NOT_AS_BACKED_UP);
        assertThat(run.findings())
                .containsExactly("a symbolic link: store/documents", "missing: store/documents/5f/5f3a");
    }

    @Test
    void a_manifest_is_not_read_through_a_link() throws IOException {
        refused("a symbolic link: keys/manifest.json", linked("keys/manifest.json"));
    }

    @Test
    void a_part_is_not_reached_through_a_link() throws IOException {
        refused("a symbolic link: keys", linked("keys"));
    }

    @Test
    void a_link_that_leads_nowhere_is_told_too() throws IOException {
        Files.createSymbolicLink(backup.file("keys/nowhere"), folder.resolve("nowhere"));

        refused("a symbolic link: keys/nowhere", backup);
    }

    @Test
    void a_backup_may_be_named_by_a_link_to_it() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), backup.folder());

        assertThat(Run.with(link.toString()).exitCode()).isZero();
    }

    @Test
    void what_is_neither_file_nor_folder_is_not_opened() throws IOException {
        Files.delete(backup.file("keys/keys.db"));
        try (var socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(backup.file("keys/keys.db")));

            refused("neither file nor folder: keys/keys.db", backup);
        }
    }

    @Test
    void a_folder_with_too_many_files_is_not_read_to_its_end() throws IOException {
        assertThat(Contents.of(backup.file("keys"), 3)).hasSize(3);
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Contents.of(backup.file("keys"), 2))
                .withMessage("it holds more than 2 files");
    }

    /** Moves something out of the backup and leaves a link to it. */
    private Sample linked(String place) throws IOException {
        var moved = Files.move(backup.file(place), folder.resolve("moved"));
        Files.createSymbolicLink(backup.file(place), moved);
        return backup;
    }

    private static void refused(String finding, Sample backup) {
        var run = Run.on(backup);
        assertThat(run.exitCode()).isEqualTo(NOT_AS_BACKED_UP);
        assertThat(run.findings()).containsExactly(finding);
    }
}
