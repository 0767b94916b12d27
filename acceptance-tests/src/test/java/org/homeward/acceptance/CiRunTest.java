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

/** What the run of all tests says at its end and what it ends with, in a small tree where the tests are only told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CiRunTest {
    private static final String REPORT =
            "<testsuite name=\"a\" time=\"%d.2\" tests=\"%d\" errors=\"0\" skipped=\"0\" failures=\"%d\">\n";

    @TempDir
    Path folder;

    private final Map<String, String> environment = new TreeMap<>();
    private MiniTree tree;

    @BeforeEach
    void make_a_tree() {
        tree = new MiniTree(folder);
        tree.copy(".ci/run");
        for (var source :
                List.of("pom.xml", ".mvn/jvm.config", "shared-kernel/pom.xml", "shared-kernel/src/Money.java")) {
            tree.source(source);
        }
        for (var tool : List.of("chromium", "strace", "prlimit", "ip", "docker")) {
            tree.program("bin/" + tool, "#!/bin/bash\n");
        }
        maven(0);
        jdk(25);
        environment.put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
        environment.put("HOME", folder.toString());
    }

    @Test
    void a_run_that_passes_says_what_ran_and_ends_well() {
        tests(0);

        var ended = run();

        assertThat(ended.exitCode()).isZero();
        assertThat(tier(ended, "rules, units, borders")).contains("3 tests, 0 failures, 0 errors, 0 skipped", "1 s of");
        assertThat(ended.said()).contains("faults tried 4, losses 0").noneMatch(line -> line.startsWith("FAILED"));
    }

    @Test
    void a_run_that_fails_says_so_after_every_tier_and_ends_as_the_tests_did() {
        tests(3);

        var ended = run();

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(tier(ended, "rules, units, borders")).contains("3 tests, 1 failures");
        assertThat(tier(ended, "real stores, whole process")).contains("0 tests");
        assertThat(tier(ended, "acceptance over HTTP and browser")).contains("0 tests");
        assertThat(ended.said()).anyMatch(line -> line.startsWith("whole run: "));
        assertThat(ended.said()).last().asString().startsWith("FAILED");
    }

    @Test
    void reports_of_another_run_do_not_count() throws IOException {
        tests(1);
        Files.writeString(tree.source("rules/target/surefire-reports/TEST-old.xml"), REPORT.formatted(9, 40, 0));
        tree.source("shelter/target/surefire-reports/TEST-old.xml");
        tree.age("rules/target/surefire-reports/TEST-old.xml");

        assertThat(tier(run(), "rules, units, borders")).contains("3 tests, 1 failures");
    }

    @Test
    void maven_is_tried_on_jdk_17_where_there_is_one() throws IOException {
        jdk(17);
        tests(0);

        var ended = run();

        assertThat(ended.exitCode()).isZero();
        assertThat(Files.readString(tree.path("calls")))
                .startsWith("mvn on " + folder.resolve("jvm/17") + ": ")
                .contains("/shared-kernel/pom.xml verify");
        assertThat(ended.said()).contains("not tried on this machine: 0");

        maven(1);
        assertThat(run().exitCode()).isEqualTo(1);
    }

    @Test
    void where_there_is_no_jdk_17_it_says_that_it_was_not_tried() {
        tests(0);

        var ended = run();

        assertThat(ended.said())
                .contains("homeward: Maven on JDK 17: NOT TRIED, there is no JDK 17")
                .contains("not tried on this machine: 1");
        assertThat(tree.path("calls")).doesNotExist();
    }

    private MiniTree.Ended run() {
        return tree.run(environment, ".ci/run");
    }

    private static String tier(MiniTree.Ended ended, String name) {
        return String.join(
                "", ended.said().stream().filter(line -> line.startsWith(name)).toList());
    }

    /** Three tests of a module, of which one may fail; the report is a moment younger than the run. */
    private void tests(int end) {
        tree.program("homeward", """
                #!/bin/bash
                echo "homeward: storage: faults tried 4, losses 0"
                sleep 0.1
                mkdir -p rules/target/surefire-reports
                cat >rules/target/surefire-reports/TEST-a.xml <<'XML'
                <?xml version="1.0" encoding="UTF-8"?>
                %sXML
                exit %d
                """.formatted(REPORT.formatted(1, 3, end == 0 ? 0 : 1), end));
    }

    private void maven(int end) {
        tree.program(
                "bin/mvn",
                "#!/bin/bash\necho \"mvn on $JAVA_HOME: $*\" >>'%s'\nexit %d\n".formatted(tree.path("calls"), end));
    }

    private void jdk(int version) {
        tree.program("jvm/" + version + "/bin/javac", "");
        tree.program(
                "jvm/" + version + "/bin/java",
                "#!/bin/bash\necho 'openjdk version \"%d.0.1\"' >&2\n".formatted(version));
    }
}
