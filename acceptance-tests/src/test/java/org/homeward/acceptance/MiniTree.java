package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A folder in which the scripts of the project find programs of ours in the place of the real ones: they note how they
 * are called, and do as little as the scripts need.
 */
final class MiniTree {
    private static final Path TOP = Path.of("..");
    private static final Instant LONG_AGO = Instant.parse("2009-02-06T00:00:00Z");

    private final Path folder;

    MiniTree(Path folder) {
        this.folder = folder;
    }

    /** What a script did. */
    record Ended(int exitCode, List<String> said) {}

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Copies a script of the project; where it looks for things of this machine, it looks in this folder. */
    void copy(String name) {
        try {
            var script = Files.readString(TOP.resolve(name));
            program(
                    name,
                    script.replace("/usr/lib/jvm/", path("jvm") + "/")
                            .replace("/opt/", path("opt") + "/")
                            .replace("/Library/", path("Library") + "/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that is older than anything that is built, and so are the folders it is in. */
    Path source(String name) {
        return file(name, "");
    }

    /** A program of this folder. */
    void program(String name, String script) {
        if (!file(name, script).toFile().setExecutable(true)) {
            throw new IllegalStateException(name);
        }
    }

    private Path file(String name, String content) {
        try {
            var file = path(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            for (var at = file; at != null && !at.equals(folder); at = at.getParent()) {
                Files.setLastModifiedTime(at, FileTime.from(LONG_AGO));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a file a little older than it is, so that what is done to others from now on is newer, whatever the clock. */
    void age(String name) {
        try {
            Files.setLastModifiedTime(
                    path(name),
                    FileTime.from(
                            Files.getLastModifiedTime(path(name)).toInstant().minusSeconds(10)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script of this folder to its end, with this in its environment and nothing else. */
    Ended run(Map<String, String> environment, String script, String... arguments) {
        var command = new ArrayList<>(List.of(path(script).toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(script + " did not end: " + said);
            }
            return new Ended(process.exitValue(), said.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
