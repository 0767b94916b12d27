package org.homeward.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataFolderTest {
    @Test
    void a_folder_in_use_is_refused_until_it_is_closed(@TempDir Path path) {
        try (var first = DataFolder.open(path)) {
            assertThat(first.file("events.db")).isEqualTo(path.resolve("events.db"));
            assertThatThrownBy(() -> DataFolder.open(path)).hasMessageContaining("in use");
            assertThatThrownBy(() -> DataFolder.requireFree(path)).hasMessageContaining("in use");
        }
        DataFolder.requireFree(path);
        DataFolder.open(path).close();
    }

    @Test
    void another_format_is_refused(@TempDir Path path) throws IOException {
        Files.writeString(path.resolve("format"), "2");
        assertThatThrownBy(() -> DataFolder.open(path)).hasMessageContaining("has format 2, not 1");
    }
}
