package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README says to type for each side as a process of its own, typed into a shell. Not typed are the lines before
 * the first side, which build the jar, copy it and start the stores, and the one that stops these: the jar is there, and
 * the stores are those of this run. Their addresses take the place of those in the README, and free ports that of its ports. What it says about
 * compose is not typed at all.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApartReadmeIT {
    private static final Path README = Path.of("..", "README.md");
    private static final Path JAR = Path.of("..", "standalone", "target", "homeward.jar");
    private static final String BY_HAND = "### By hand, with jars alone";
    private static final String FIRST_SIDE = "export HOMEWARD_AXONSERVER=";
    private static final String STOP_STORES = "kill $STORES;";
    private static final String TYPED = "    ";
    private static final Pattern PORT = Pattern.compile("\\b808\\d\\b");

    @TempDir
    Path folder;

    @Test
    void the_sides_start_work_and_stop_as_it_is_typed() throws IOException {
        Files.createSymbolicLink(folder.resolve("homeward.jar"), JAR.toRealPath());
        var free = new HashMap<String, String>();
        var typed = PORT.matcher(typed())
                .replaceAll(port -> free.computeIfAbsent(port.group(), any -> Integer.toString(Program.freePort())));
        assertThat(free).containsOnlyKeys("8080", "8081", "8082", "8083", "8084");
        var settings = given(Integer.parseInt(free.getOrDefault("8080", "")));
        var java = Path.of(Installation.java()).getParent();
        var said = Tool.run(
                "timeout",
                "600",
                "bash",
                "-c",
                "cd %s\nexport PATH=%s:$PATH\n%s\n%s\necho; echo all is stopped: $(jobs -r)"
                        .formatted(folder, java, settings, typed));

        assertThat(said).contains("amina").contains("\"version\":0");
        assertThat(said.split("\"status\":\"ENQUIRY\"", -1))
                .as("both query sides answered: %s", said)
                .hasSize(3);
        assertThat(said.strip()).endsWith("all is stopped:");
    }

    /** The stores of this run in the place of those that the README starts. */
    private static String given(int console) {
        return Sides.environment(Stores.addresses(), console).entrySet().stream()
                .map(setting -> "export %s='%s'".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String typed() throws IOException {
        return Files.readAllLines(README).stream()
                .dropWhile(line -> !line.equals(BY_HAND))
                .skip(1)
                .takeWhile(line -> !line.startsWith("### "))
                .filter(line -> line.startsWith(TYPED))
                .map(line -> line.substring(TYPED.length()))
                .dropWhile(line -> !line.startsWith(FIRST_SIDE))
                .skip(1)
                .filter(line -> !line.startsWith(STOP_STORES))
                .collect(Collectors.joining("\n"));
    }
}
