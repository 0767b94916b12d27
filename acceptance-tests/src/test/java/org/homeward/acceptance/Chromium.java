package org.homeward.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A browser as a user has it. It keeps what its pages complained about. */
final class Chromium implements AutoCloseable {
    /** The width of a desk, in CSS pixels. */
    static final int WIDE = 1440;

    /** The width of a telephone, in CSS pixels. */
    static final int NARROW = 390;

    private static final double LONGEST_WAIT_MILLIS = 60_000;
    private static final Map<Integer, Integer> HEIGHTS = Map.of(WIDE, 900, NARROW, 844);

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Set<Page> expected = ConcurrentHashMap.newKeySet();
    private final Playwright playwright;
    private final Browser browser;
    private final String url;

    /** Visits this server. */
    Chromium(Server server) {
        url = server.url();
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLIS);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        .setArgs(List.of("--no-sandbox")));
    }

    private static Path program() {
        var program = Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
        if (Files.notExists(program)) {
            throw new IllegalStateException(
                    "Chromium is missing: install the package chromium, or set CHROMIUM to its path");
        }
        return program;
    }

    /** A window of this width in which nobody is signed in. */
    Page open(int width) {
        return window(new Browser.NewContextOptions(), width);
    }

    /** A window in which the same user is signed in as in the other. */
    Page beside(Page other, int width) {
        return window(signedInAs(other), width);
    }

    /** The same in a browser that runs no scripts. */
    Page withoutScripts(Page other, int width) {
        return window(signedInAs(other).setJavaScriptEnabled(false), width);
    }

    private static Browser.NewContextOptions signedInAs(Page other) {
        return new Browser.NewContextOptions().setStorageState(other.context().storageState());
    }

    private Page window(Browser.NewContextOptions options, int width) {
        BrowserContext context = browser.newContext(options.setBaseURL(url)
                .setLocale("en-GB")
                .setTimezoneId("Africa/Tripoli")
                .setViewportSize(width, HEIGHTS.getOrDefault(width, 900)));
        context.setDefaultTimeout(LONGEST_WAIT_MILLIS);
        var page = context.newPage();
        page.onConsoleMessage(said -> {
            var sentBack = said.text().contains("status of 422");
            if (!sentBack
                    && !expected.contains(page)
                    && (said.type().equals("error") || said.type().equals("warning"))) {
                complaints.add(page.url() + ": " + said.text());
            }
        });
        page.onPageError(thrown -> complaints.add(page.url() + ": " + thrown));
        return page;
    }

    /** Signs in by the form. */
    static void signIn(Page page, String name, String password) {
        page.navigate("/");
        page.getByLabel("User").fill(name);
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.getByText("Sign out").first().waitFor();
    }

    /** Fills fields of the form by the names they are sent under; boxes to tick are named with spaces between. */
    static void fill(Page page, Map<String, String> values) {
        values.forEach((name, value) -> {
            var named = "#form [name='" + name + "']";
            if (page.locator("#form select[name='" + name + "']").count() > 0) {
                page.locator(named).selectOption(value);
            } else if (page.locator(named + ":is([type=radio], [type=checkbox])")
                            .count()
                    > 0) {
                List.of(value.split(" ", -1))
                        .forEach(each ->
                                page.locator(named + "[value='" + each + "']").check());
            } else {
                page.locator(named).fill(value);
            }
        });
    }

    /** Sends the form. */
    static void send(Page page) {
        page.locator("#form button.go").click();
    }

    /** Closes every window but this: one that stays open would complain when a newer stream takes its stream's place. */
    void closeAllBut(Page kept) {
        browser.contexts().stream()
                .filter(context -> !context.equals(kept.context()))
                .forEach(BrowserContext::close);
    }

    /** From now on complaints of this page are no news. */
    void expectComplaints(Page page) {
        expected.add(page);
    }

    /** What pages complained about until now: errors of scripts, of the policy and of loading. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
