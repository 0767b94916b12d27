package org.homeward.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoMayDoWhatTest {
    private static final Path PAGE = Path.of("..", "docs", "model", "who-may-do-what.md");
    private static final Path MADE = Path.of("target", "who-may-do-what.md");

    @Test
    void the_page_says_what_the_table_does() throws IOException {
        var made = new PolicyPage(Policies.table()).text();
        Files.writeString(MADE, made);
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("the page is out of date: look at platform/%s and copy it to docs/model", MADE)
                .isEqualTo(made);
    }
}
