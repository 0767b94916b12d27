package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher does before the program runs, in a small tree with a JDK and a Maven that only note their calls. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherTest {
    private static final String BUILT = "standalone/target/app/built";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new TreeMap<>();
    private MiniTree tree;
    private Path calls;

    @BeforeEach
    void make_a_tree() {
        tree = new MiniTree(folder);
        calls = folder.resolve("calls");
        tree.copy("homeward");
        for (var source : List.of(
                "pom.xml",
                "standalone/pom.xml",
                "standalone/options",
                "standalone/training",
                "standalone/src/main/java/Main.java",
                "shared-kernel/pom.xml",
                "shared-kernel/src/main/java/message/Command.java",
                "benchmarks/src/main/java/Rival.java",
                "verifier/pom.xml",
                "verifier/src/main/java/Verifier.java")) {
            tree.source(source);
        }
        maven();
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        environment.put("HOME", folder.toString());
    }

    @Test
    void the_newest_jdk_is_taken_wherever_it_is() throws IOException {
        jdk("elsewhere", 21);
        jdk("jvm/new", 25);
        jdk("jvm/old", 17);
        jdk("opt/java/middle", 23);
        environment.put("JAVA_HOME", folder.resolve("elsewhere").toString());

        assertThat(launch("run").exitCode()).isZero();

        assertThat(calls()).first().asString().startsWith("mvn: ").endsWith("with " + folder.resolve("jvm/new"));
        assertThat(calls())
                .last()
                .asString()
                .startsWith("java 25: ")
                .endsWith("-jar standalone/target/app/homeward.jar run");
    }

    @Test
    void without_a_jdk_that_is_new_enough_it_says_so_in_one_sentence() {
        jdk("jvm/old", 17);

        var ended = launch("run");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.said()).singleElement().asString().startsWith("Homeward needs a JDK 21 or newer");
        assertThat(calls).doesNotExist();
    }

    @Test
    void without_maven_it_says_so_in_one_sentence_when_something_is_to_be_built() throws IOException {
        jdk("jvm/new", 25);
        launch("run");
        withoutMaven();

        assertThat(launch("run").exitCode()).isZero();

        Files.delete(tree.path(BUILT));
        var ended = launch("run");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.said()).singleElement().asString().contains("mvn was not found");
    }

    @Test
    void it_builds_once() throws IOException {
        jdk("jvm/new", 25);

        launch("run");
        launch("run");
        launch("demo", "--exit");

        assertThat(builds()).isEqualTo(1);
        assertThat(calls()).last().asString().endsWith("homeward.jar demo --exit");
    }

    @Test
    void it_builds_again_when_a_source_has_changed_is_new_or_is_gone() throws IOException {
        jdk("jvm/new", 25);
        launch("run");

        var command = "shared-kernel/src/main/java/message/Command.java";
        tree.age(BUILT);
        Files.writeString(tree.path(command), "changed");
        launch("run");
        assertThat(builds()).as("changed").isEqualTo(2);

        tree.source(command);
        tree.age(BUILT);
        var query = "shared-kernel/src/main/java/message/Query.java";
        Files.writeString(tree.path(query), "new");
        launch("run");
        assertThat(builds()).as("new").isEqualTo(3);

        tree.source(query);
        tree.age(BUILT);
        launch("run");
        assertThat(builds()).as("nothing is newer").isEqualTo(3);
        Files.delete(tree.path(query));
        launch("run");
        assertThat(builds()).as("gone").isEqualTo(4);
    }

    @Test
    void what_is_not_in_the_program_does_not_build_it() throws IOException {
        jdk("jvm/new", 25);
        launch("run");
        tree.age(BUILT);
        tree.age("verifier/target/homeward-verifier.jar");

        Files.writeString(tree.path("benchmarks/src/main/java/Rival.java"), "changed");
        Files.writeString(tree.path("verifier/src/main/java/Verifier.java"), "changed");
        launch("run");
        assertThat(builds()).isEqualTo(1);

        launch("verify", "backup");
        launch("verify", "backup");
        assertThat(builds()).as("the verifier is a jar of its own").isEqualTo(2);
        assertThat(calls()).last().asString().endsWith("-jar verifier/target/homeward-verifier.jar backup");
    }

    @Test
    void a_build_that_fails_ends_it_with_a_sentence_and_is_tried_again() throws IOException {
        jdk("jvm/new", 25);
        environment.put("MAVEN_ENDS", "1");

        var ended = launch("run");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.said()).last().asString().isEqualTo("Homeward could not be built; the lines above say why.");
        launch("run");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void loaded_classes_are_kept_where_the_jdk_can_and_options_of_the_user_come_last() throws IOException {
        jdk("jvm/able", 25);
        environment.put("HOMEWARD_JAVA_OPTIONS", "-Xmx1g -Xss2m");

        launch("run");

        assertThat(calls())
                .last()
                .asString()
                .startsWith(
                        "java 25: @standalone/options -Xmx1g -Xss2m -XX:AOTCache=standalone/target/app/homeward.aot ");
    }

    @Test
    void on_an_older_jdk_it_starts_without_them() throws IOException {
        jdk("jvm/unable", 21);

        launch("run");

        assertThat(calls())
                .last()
                .asString()
                .isEqualTo("java 21: @standalone/options -jar standalone/target/app/homeward.jar run");
    }

    @Test
    void what_it_does_not_know_is_answered_with_what_it_knows() {
        var ended = launch("fly");

        assertThat(ended.exitCode()).isEqualTo(64);
        assertThat(ended.said()).first().asString().isEqualTo("Usage: ./homeward COMMAND");
    }

    private MiniTree.Ended launch(String... arguments) {
        return tree.run(environment, "homeward", arguments);
    }

    /** A JDK that notes its calls; it unpacks, and keeps loaded classes, as far as files are concerned. */
    private void jdk(String home, int version) {
        tree.program(home + "/bin/javac", "");
        tree.program(home + "/bin/java", """
                #!/bin/bash
                if [ "$1" = -version ]; then echo 'openjdk version "%1$s.0.1" 2026-01-20' >&2; exit; fi
                echo "java %1$s: $*" >>'%2$s'
                for word in "$@"; do
                  case $word in
                    extract) mkdir -p standalone/target/app ;;
                    -XX:AOTCacheOutput=*) touch "${word#*=}" ;;
                  esac
                done
                """.formatted(version, calls));
    }

    /** A Maven that notes its calls, and builds as well as it is told to. */
    private void maven() {
        tree.program("bin/mvn", """
                #!/bin/bash
                echo "mvn: $* with $JAVA_HOME" >>'%s'
                mkdir -p standalone/target verifier/target
                touch standalone/target/homeward.jar verifier/target/homeward-verifier.jar
                exit "${MAVEN_ENDS:-0}"
                """.formatted(calls));
    }

    /** The tools that the launcher uses are there, Maven is not. */
    private void withoutMaven() {
        for (var tool : List.of("bash", "dirname", "sed", "find", "touch", "rm", "mktemp", "cat", "mkdir")) {
            tree.program("tools/" + tool, "#!/bin/sh\nexec /usr/bin/%s \"$@\"\n".formatted(tool));
        }
        environment.put("PATH", folder.resolve("tools").toString());
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(calls);
    }

    private long builds() throws IOException {
        return calls().stream().filter(call -> call.startsWith("mvn: ")).count();
    }
}
