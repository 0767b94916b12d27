package org.homeward.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homeward.benchmarks.rival.Kind;
import org.homeward.benchmarks.rival.RivalProcess;

/**
 * The built programs, and how their processes are started.
 *
 * @param root the folder of the project
 */
record Programs(Path root) {
    private static final List<String> SAME_FOR_ALL = List.of(
            "-Xms512m",
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:+UseCompactObjectHeaders",
            "-Ddisable-axoniq-console-message=true",
            "--enable-native-access=ALL-UNNAMED");

    /** Homeward as the launcher built it. */
    Path app() {
        return root.resolve("standalone/target/app");
    }

    /** Homeward as one file. */
    Path jar() {
        return root.resolve("standalone/target/homeward.jar");
    }

    /** What stands between java and the arguments when the launcher starts Homeward. */
    List<String> asLaunched() {
        var options = new ArrayList<>(launcherOptions());
        if (keepsLoadedClasses()) {
            options.addAll(List.of("-XX:AOTCache=" + loadedClasses(), "-Xlog:aot=off"));
        }
        options.addAll(List.of("-jar", app().resolve("homeward.jar").toString()));
        return options;
    }

    /** Whether the launcher has kept the loaded classes, as it does on a JDK that can. */
    boolean keepsLoadedClasses() {
        return Files.exists(loadedClasses());
    }

    private Path loadedClasses() {
        return app().resolve("homeward.aot");
    }

    /** The options the launcher starts Homeward with. */
    List<String> launcherOptions() {
        return List.of("@" + root.resolve("standalone/options"));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The command of a rival's process: the same options for all, Homeward on its own libraries. */
    List<String> rival(Kind kind, Path folder) {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(SAME_FOR_ALL);
        command.addAll(List.of("-cp", libraries(kind), RivalProcess.class.getName()));
        command.addAll(List.of(kind.name(), folder.toString()));
        return command;
    }

    /** The command of a rival's process with other options; from jars alone, because only of them classes can be kept. */
    List<String> started(Kind kind, Path folder, List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(options);
        command.addAll(List.of("-cp", libraries(kind, ownJar()), RivalProcess.class.getName()));
        command.addAll(List.of(kind.name(), folder.toString()));
        return command;
    }

    private Path ownJar() throws IOException {
        try (var built = Files.newDirectoryStream(root.resolve("benchmarks/target"), "benchmarks-*.jar")) {
            return built.iterator().next();
        }
    }

    private String libraries(Kind kind) {
        return libraries(kind, root.resolve("benchmarks/target/classes"));
    }

    private String libraries(Kind kind, Path own) {
        var others = kind.isHomeward()
                ? app().resolve("homeward.jar") + File.pathSeparator + app().resolve("lib/*")
                : root.resolve("benchmarks/target/lib/*").toString();
        return own + File.pathSeparator + others;
    }

    /** Says in one sentence what is not built. */
    void requireBuilt() throws IOException {
        for (var needed : List.of(app().resolve("homeward.jar"), root.resolve("benchmarks/target/lib"))) {
            if (!Files.exists(needed)) {
                throw new IOException(
                        "The benchmark needs " + root.relativize(needed) + "; ./homeward bench builds it.");
            }
        }
    }
}
