package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures in {@code docs/screens} of a folder made by the demo. It runs only when asked to, with {@code mvn -pl
 * acceptance-tests verify -Dscreens=FOLDER}, and gives four users of the demo new passwords.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class Screens {
    private static final Path PICTURES = Path.of("..", "docs", "screens");
    private static final int LARGEST = 200_000;
    private static final Map<Integer, Integer> LONGEST = Map.of(Chromium.WIDE, 1_800, Chromium.NARROW, 2_600);

    @Test
    void the_console_on_the_programme_of_the_demo() {
        var folder = Path.of(System.getProperty("screens", "no folder named")).toAbsolutePath();
        try (var server = Program.serve(folder, "demo");
                var browser = new Chromium(server)) {
            var manager = signedIn(browser, server, "demo.pm");
            var counsellor = signedIn(browser, server, "demo.csl");
            var shelter = signedIn(browser, server, "demo.shm");
            takeAll(browser.open(Chromium.WIDE), manager, counsellor, shelter);
            takeEmergencies(counsellor, signedIn(browser, server, "demo.pro"));
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Page signedIn(Chromium browser, Server server, String user) {
        var page = browser.open(Chromium.WIDE);
        Chromium.signIn(page, user, server.resetUser(user));
        return page;
    }

    static void takeAll(Page nobody, Page manager, Page counsellor, Page shelter) {
        nobody.navigate("/");
        nobody.locator("input[name=password]").waitFor();
        take(nobody, "sign-in");

        take(manager, "overview");
        manager.navigate("/agreements");
        take(manager, "agreements");
        manager.locator("article h2 a").first().click();
        take(manager, "agreement");

        counsellor.navigate("/cases?stage=preparation");
        take(counsellor, "cases");
        counsellor.navigate("/cases");
        counsellor.locator("#q").pressSequentially("kone");
        counsellor.waitForURL("**/cases?q=kone*");
        take(counsellor, "search");
        counsellor.navigate("/cases?stage=preparation");
        counsellor.locator(".list .open").first().click();
        take(counsellor, "case");
        counsellor.locator(".steps a").first().click();
        Chromium.send(counsellor);
        counsellor.locator(".wrong").first().waitFor();
        take(counsellor, "step");

        shelter.navigate("/shelters");
        shelter.locator(".bed.taken").first().click();
        shelter.locator(".side.chosen").waitFor();
        take(shelter, "beds");
    }

    private static void takeEmergencies(Page counsellor, Page protection) {
        counsellor.navigate("/cases?stage=preparation");
        counsellor.locator(".list .open").first().click();
        counsellor.locator("details.more summary").click();
        counsellor.locator("#step-security-break-glass").click();
        Chromium.fill(counsellor, Map.of("groups", "MEDICAL", "ground", "MEDICAL_EMERGENCY", "ticket", "INC-2009-17"));
        Chromium.send(counsellor);
        counsellor.locator(".note.ok").waitFor();
        protection.navigate("/emergencies");
        protection.locator(".list td").first().waitFor();
        take(protection, "emergencies");
    }

    private static void take(Page page, String name) {
        for (var width : List.of(Chromium.WIDE, Chromium.NARROW)) {
            page.setViewportSize(width, 900);
            var whole = (Number) page.evaluate("() => document.documentElement.scrollHeight");
            page.setViewportSize(width, Math.min(whole.intValue(), LONGEST.getOrDefault(width, 900)));
            var png = page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
            var small = PalettePng.of(png);
            assertThat(small).as(name).hasSizeLessThan(LARGEST);
            keep(PICTURES.resolve(name + "-" + width + ".png"), small);
        }
        page.setViewportSize(Chromium.WIDE, 900);
    }

    private static void keep(Path file, byte[] picture) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
