package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program runs in a network that has no way out: it starts and serves there, and the kernel counts no packet that it
 * could not deliver and no question for a name.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoPacketLeavesIT {
    private static final int PORT = 18_080;
    private static final String URL = "http://localhost:" + PORT;

    private static final String USER = "salma";
    private static final Pattern PASSWORD = Pattern.compile("password (\\S+)");

    /** An address that is set aside for books; nothing is ever there. */
    private static final String ELSEWHERE = "192.0.2.1";

    @TempDir
    Path folder;

    @Test
    void it_starts_and_serves_without_a_network_and_tries_to_reach_nobody() throws IOException {
        var home = Files.createDirectory(folder.resolve("home"));
        var temporary = Files.createDirectory(folder.resolve("tmp"));
        var options = "-Duser.home=" + home + " -Djava.io.tmpdir=" + temporary;
        var environment = Map.of("JAVA_TOOL_OPTIONS", options, "HOME", home.toString());
        try (var enclosed = Enclosed.open(environment).orElse(null)) {
            if (enclosed == null) {
                System.out.println("homeward: NOT TESTED that no packet leaves this machine:"
                        + " it permits no network namespace (unshare --net), or has no ip to bring up its loopback");
                return;
            }
            var password = password();
            serve(enclosed);
            try {
                work(enclosed, password);
            } finally {
                enclosed.run("kill $server; wait $server 2> /dev/null");
            }
            assertNothingLeft(enclosed);
            try (var written = Files.walk(home)) {
                assertThat(written.filter(Files::isRegularFile)).isEmpty();
            }
            System.out.println(
                    "homeward: in a network without a way out the program started, gave a token, took commands"
                            + " and a scan, answered questions, signed somebody in, showed a page, was backed up and stopped;"
                            + " packets tried to the outside: 0, questions for names: 0");
        }
    }

    private void serve(Enclosed enclosed) {
        var log = folder.resolve("log");
        var command = line(Program.command("run", "--data", data().toString(), "--port", Integer.toString(PORT)));
        enclosed.run(command + " > " + log + " 2>&1 & server=$!");
        var up = enclosed.run(
                "until grep -q 'is up at' " + log + " || ! kill -0 $server; do sleep 0.2; done; cat " + log);
        assertThat(up).anyMatch(line -> line.contains("is up at " + URL));
    }

    /** Somebody who may register people and read their files; the password. */
    private String password() {
        var added = Program.run("user", "add", USER, "--role", "REG", "--role", "CSL", "--data", data().toString());
        var shown = PASSWORD.matcher(added.text());
        assertThat(shown.find()).as(added.text()).isTrue();
        return shown.group(1);
    }

    /** A token, what is done with it, what somebody does in the console, and a backup, all inside. */
    private void work(Enclosed enclosed, String password) {
        var token = enclosed.run(
                line(Program.command("token", "REG", "--data", data().toString(), "--port", Integer.toString(PORT))));
        var given = token.stream().filter(line -> line.startsWith("ey")).findFirst();
        assertThat(given).as(String.join("\n", token)).isPresent();
        var errands = List.of(
                Installation.java(),
                "-cp",
                System.getProperty("java.class.path"),
                Errands.class.getName(),
                URL,
                given.orElseThrow(),
                USER,
                password);
        assertThat(enclosed.run(line(errands) + " 2>&1"))
                .contains(
                        "done: health",
                        "done: enquiry",
                        "done: registration",
                        "done: upload",
                        "done: list",
                        "done: scan",
                        "done: sign-in",
                        "done: page");
        var backup = folder.resolve("backup");
        var saved = enclosed.run(line(Program.command("backup", "--data", data().toString(), "--to", backup.toString()))
                + " && echo 'backed up'");
        assertThat(saved).contains("backed up");
        assertThat(backup.resolve("store").resolve("events.db")).exists();
    }

    private Path data() {
        return folder.resolve("data");
    }

    /** A command as a shell reads it. */
    private static String line(List<String> words) {
        return words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    }

    /** What is counted is what is meant: one try to reach somebody is seen. */
    private static void assertNothingLeft(Enclosed enclosed) {
        assertThat(enclosed.count("snmp", "Ip", "OutNoRoutes")).isZero();
        assertThat(enclosed.count("snmp6", "Ip6", "OutNoRoutes")).isZero();
        assertThat(enclosed.count("snmp", "Udp", "OutDatagrams")).isZero();
        assertThat(enclosed.count("snmp6", "Udp6", "OutDatagrams")).isZero();
        enclosed.run("(exec 4<> /dev/tcp/" + ELSEWHERE + "/80) 2> /dev/null");
        enclosed.run("(echo > /dev/udp/127.0.0.1/53) 2> /dev/null");
        assertThat(enclosed.count("snmp", "Ip", "OutNoRoutes")).isPositive();
        assertThat(enclosed.count("snmp", "Udp", "OutDatagrams")).isPositive();
    }
}
