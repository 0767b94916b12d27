package org.homeward.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_secret_is_made_once_and_only_its_owner_can_read_it() throws IOException {
        var file = folder.resolve("keys").resolve("one.key");
        assertThat(SecretFile.readOrMake(file, () -> "first".getBytes(UTF_8)))
                .asString(UTF_8)
                .isEqualTo("first");
        assertThat(SecretFile.readOrMake(file, () -> "second".getBytes(UTF_8)))
                .asString(UTF_8)
                .isEqualTo("first");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void all_who_make_it_at_once_get_the_same_secret() {
        var file = folder.resolve("one.key");
        var secrets = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> new String(SecretFile.readOrMake(file, () -> ("secret " + i).getBytes(UTF_8)), UTF_8))
                .distinct();
        assertThat(secrets).hasSize(1);
    }

    @Test
    void a_secret_that_others_can_read_is_not_used() throws IOException {
        var file = folder.resolve("one.key");
        Files.writeString(file, "known to all");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatIllegalStateException()
                .isThrownBy(() -> SecretFile.readOrMake(file, () -> new byte[1]))
                .withMessageContaining("chmod 600");
    }
}
