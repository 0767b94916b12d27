package org.homeward.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A program of its own that does with a server what a day brings, where nobody else reaches it: with a token over HTTP, and
 * with a password in the console. It tells what it has done; what cannot be done ends it.
 */
final class Errands {
    private static final byte[] SCAN = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
    private static final String FAMILY = "Keita";

    private final Api api;
    private final Browsing browser;
    private final String caseId = Office.id("case");
    private final String person = Office.id("subject");

    private Errands(String url, String token) {
        api = new Api(url, () -> token);
        browser = new Browsing(url);
    }

    /** The address of the server, a token, the name of a user and the password. */
    public static void main(String[] arguments) {
        var errands = new Errands(arguments[0], arguments[1]);
        errands.overHttp();
        errands.inTheConsole(arguments[2], arguments[3]);
    }

    private void overHttp() {
        must("health", api.get("/health").status());
        var enquiry = Map.of("caseId", caseId, "channel", "WALK_IN", "receivedOn", Office.today());
        must("enquiry", api.post("/api/casework/open-enquiry", enquiry).status());
        var registration = Office.registration(caseId, person, FAMILY);
        must(
                "registration",
                api.post("/api/casework/register-migrant", registration).status());
        var scan = "/api/cases/" + caseId + "/documents/" + Office.id("document");
        var about = "?person=" + person + "&kind=IDENTITY_PAPER&attachedOn=" + Office.today();
        must("upload", api.put(scan + about, "application/pdf", SCAN).status());
        must("list", shown(() -> api.get("/api/cases").text(), caseId));
        must("scan", shown(() -> Integer.toString(api.get(scan).status()), "200"));
    }

    private void inTheConsole(String name, String password) {
        must("sign-in", browser.signIn(name, password).uri().getPath().equals("/"));
        must("page", shown(() -> browser.get("/cases/" + caseId).body(), FAMILY));
    }

    private static boolean shown(Supplier<String> asked, String wanted) {
        return Eventually.value(asked, text -> text.contains(wanted)).contains(wanted);
    }

    private static void must(String what, int status) {
        must(what, status == 200);
    }

    private static void must(String what, boolean done) {
        if (!done) {
            throw new IllegalStateException("not done: " + what);
        }
        System.out.println("done: " + what);
    }
}
