package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says to type, typed into a shell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadmeIT {
    private static final Path README = Path.of("..", "README.md");
    private static final String TOUR = "## The API, as typed";
    private static final String TYPED = "    ";

    @TempDir
    Path folder;

    @Test
    void the_tour_of_the_api_works_as_it_is_typed() throws IOException {
        var port = Integer.toString(Program.freePort());
        launcher(port);

        var said = Tool.run(
                "bash",
                "-c",
                "cd " + folder + "\n" + typed().replace("localhost:8080", "localhost:" + port) + "\nkill %1; wait");

        assertThat(said).contains("amina").contains("\"version\":0").contains("\"status\":\"ENQUIRY\"");
    }

    private static String typed() throws IOException {
        return Files.readAllLines(README).stream()
                .dropWhile(line -> !line.equals(TOUR))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith(TYPED))
                .collect(Collectors.joining("\n"));
    }

    /** The program under test in the place of the launcher, at a port that is free. */
    private void launcher(String port) throws IOException {
        var program =
                Installation.command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        var launcher = folder.resolve("homeward");
        Files.writeString(
                launcher, """
                #!/bin/bash
                export HOMEWARD_DATA='%s'
                cd '%s'
                case $1 in run | token) set -- "$@" --port %s ;; esac
                exec %s "$@"
                """.formatted(folder.resolve("data"), Path.of("").toAbsolutePath(), port, program));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }
}
