package org.homeward.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void a_key_is_made_once_for_its_owner_alone() throws IOException {
        var path = folder.resolve("keys").resolve("some.key");

        var made = new KeyFile(path).readOrMake();

        assertThat(new KeyFile(path).readOrMake()).hasSize(32).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_others_can_read_is_refused() throws IOException {
        var path = folder.resolve("some.key");
        new KeyFile(path).readOrMake();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> new KeyFile(path).readOrMake())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("can be read by others");
    }

    @Test
    void a_file_that_holds_no_key_is_refused() throws IOException {
        var path = folder.resolve("some.key");
        new KeyFile(path).readOrMake();
        Files.writeString(path, "abc");

        assertThatThrownBy(() -> new KeyFile(path).readOrMake()).hasMessageContaining("does not hold a key");
    }
}
