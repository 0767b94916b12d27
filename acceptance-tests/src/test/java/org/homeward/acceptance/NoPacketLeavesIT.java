package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
            serve(enclosed);
            try {
                work(enclosed);
            } finally {
                enclosed.run("kill $server; wait $server 2> /dev/null");
            }
            assertNothingLeft(enclosed);
            try (var written = Files.walk(home)) {
                assertThat(written.filter(Files::isRegularFile)).isEmpty();
            }
            System.out.println("homeward: in a network without a way out the program started, took a command, answered"
                    + " a question and stopped; packets tried to the outside: 0, questions for names: 0");
        }
    }

    private void serve(Enclosed enclosed) {
        var log = folder.resolve("log");
        var data = folder.resolve("data");
        var command =
                String.join(" ", Program.command("run", "--data", data.toString(), "--port", Integer.toString(PORT)));
        enclosed.run(command + " > " + log + " 2>&1 & server=$!");
        var up = enclosed.run(
                "until grep -q 'is up at' " + log + " || ! kill -0 $server; do sleep 0.2; done; cat " + log);
        assertThat(up).anyMatch(line -> line.contains("is up at " + URL));
    }

    private void work(Enclosed enclosed) {
        var tokens = new Tokens(folder.resolve("data"), URL);
        var caseId = Office.id("case");
        var enquiry = "{\"caseId\": \"" + caseId + "\", \"channel\": \"WALK_IN\", \"receivedOn\": \"" + Office.today()
                + "\"}";
        assertThat(request(enclosed, "GET", "/health", "", ""))
                .first()
                .asString()
                .contains(" 200");
        var registrar = tokens.of("registrar", List.of("REG"), "TRIPOLI");
        assertThat(request(enclosed, "POST", "/api/casework/open-enquiry", registrar, enquiry))
                .first()
                .asString()
                .contains(" 200");
        var answer = Eventually.value(
                () -> request(enclosed, "GET", "/api/cases", registrar, ""),
                lines -> String.join("", lines).contains(caseId));
        assertThat(String.join("", answer)).contains(caseId);
    }

    private static List<String> request(Enclosed enclosed, String method, String path, String token, String body) {
        var head = method + " " + path + " HTTP/1.1\\r\\nHost: localhost:" + PORT + "\\r\\nConnection: close\\r\\n"
                + (token.isEmpty() ? "" : "Authorization: Bearer " + token + "\\r\\n")
                + (body.isEmpty()
                        ? ""
                        : "Content-Type: application/json\\r\\nContent-Length: " + body.length() + "\\r\\n");
        return enclosed.run("exec 3<> /dev/tcp/127.0.0.1/" + PORT + "; printf '" + head + "\\r\\n" + body
                + "' >&3; cat <&3; exec 3>&-");
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
