package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The program as the launcher installs it: the jar unpacked, the options of the launcher, and on JDK 25 the classes that
 * a first start has loaded. It is installed once for all tests.
 */
final class Installation {
    private static final Path JAR = Path.of("..", "standalone", "target", "homeward.jar");
    private static final Path OPTIONS = Path.of("..", "standalone", "options");
    private static final Path TRAINING = Path.of("..", "standalone", "training");
    private static final Path FOLDER = Path.of("target", "app");
    private static final Path CACHE = FOLDER.resolve("homeward.aot");
    private static final List<String> COMMAND = installed();

    private Installation() {}

    /** The words that start the program; its own arguments follow. */
    static List<String> command() {
        return COMMAND;
    }

    private static List<String> installed() {
        if (Files.notExists(JAR)) {
            throw new IllegalStateException("build the program first: " + JAR + " is missing");
        }
        delete(FOLDER);
        succeed(List.of(
                java(), "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", FOLDER.toString()));
        return Runtime.version().feature() < 25 ? started(List.of()) : withLoadedClasses();
    }

    private static List<String> withLoadedClasses() {
        var data = Path.of("target", "training");
        delete(data);
        succeed(in(data, started(List.of()), "user", "add", "training", "--role", "AUD"));
        succeed(in(data, started(List.of()), "token", "AUD"));
        var watched = started(List.of("@" + TRAINING, "-XX:AOTCacheOutput=" + CACHE));
        succeed(in(data, watched, "run", "--exit", "--port", "0"));
        delete(data);
        return started(List.of("-XX:AOTCache=" + CACHE, "-Xlog:aot=off"));
    }

    private static List<String> in(Path data, List<String> program, String... arguments) {
        var words = new ArrayList<>(program);
        words.addAll(List.of(arguments));
        words.addAll(List.of("--data", data.toString()));
        return words;
    }

    private static List<String> started(List<String> more) {
        var words = new ArrayList<>(List.of(java(), "@" + OPTIONS));
        words.addAll(more);
        words.addAll(List.of("-jar", FOLDER.resolve("homeward.jar").toString()));
        return List.copyOf(words);
    }

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private static void succeed(List<String> command) {
        var output = Path.of("target", "installation.log").toFile();
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
            if (!process.waitFor(15, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("not installed: " + command + "\n" + Files.readString(output.toPath()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
