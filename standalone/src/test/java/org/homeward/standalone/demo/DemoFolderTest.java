package org.homeward.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoFolderTest {
    private static final LocalDate OTHER_NOTE = LocalDate.of(2010, 2, 5);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void a_new_folder_is_marked_with_its_story() {
        var demo = DemoFolder.open(folder.resolve("new"), OptionalLong.of(7), Optional.of(OTHER_NOTE));

        assertThat(demo.seed()).isEqualTo(7);
        assertThat(DemoFolder.isMarked(folder.resolve("new"))).isTrue();
    }

    @Test
    void a_marked_folder_goes_on_with_its_own_story() {
        DemoFolder.open(folder, OptionalLong.of(7), Optional.of(OTHER_NOTE));

        assertThat(DemoFolder.open(folder, OptionalLong.empty(), Optional.empty()))
                .isEqualTo(new DemoFolder(folder, 7, OTHER_NOTE));
    }

    @Test
    void another_story_on_a_marked_folder_is_refused_in_one_sentence() {
        DemoFolder.open(folder, OptionalLong.of(7), Optional.empty());

        assertThatThrownBy(() -> DemoFolder.open(folder, OptionalLong.of(8), Optional.empty()))
                .hasMessageContaining("holds the story with start number 7")
                .hasMessageEndingWith("cannot be changed.");
    }

    @Test
    void a_folder_with_other_things_is_refused_in_one_sentence() throws IOException {
        Files.writeString(folder.resolve("events.db"), "");

        assertThatThrownBy(() -> DemoFolder.open(folder, OptionalLong.empty(), Optional.empty()))
                .hasMessageContaining("is not a demo's");
        assertThat(DemoFolder.isMarked(folder)).isFalse();
    }

    @Test
    void a_damaged_mark_is_told_in_one_sentence() throws IOException {
        Files.writeString(folder.resolve("demo.json"), "{\"seed\": 1");

        assertThatThrownBy(() -> DemoFolder.open(folder, OptionalLong.empty(), Optional.empty()))
                .hasMessageContaining("is damaged");
    }

    @Test
    void the_last_played_day_is_remembered() {
        var position = new PlayPosition(folder);
        assertThat(position.read()).isEmpty();

        position.reached(OTHER_NOTE);
        assertThat(new PlayPosition(folder).read()).contains(OTHER_NOTE);
    }
}
