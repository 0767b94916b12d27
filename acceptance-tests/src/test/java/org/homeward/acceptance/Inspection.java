package org.homeward.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What a page is examined for. */
final class Inspection {
    private static final double A_MOMENT_MILLIS = 100; // the last file is told of after the page has loaded
    private static final String SLIP_IN = """
        () => new Promise(done => {
          const stopped = new Set();
          document.addEventListener('securitypolicyviolation', event => {
            stopped.add(event.effectiveDirective);
            if (stopped.size === 4) done([...stopped].sort().join(' '));
          });
          const add = (tag, fill) => {
            const element = document.createElement(tag);
            fill(element);
            document.body.append(element);
          };
          add('script', it => it.textContent = 'window.intruder = true');
          add('style', it => it.textContent = 'body { display: none }');
          add('b', it => it.setAttribute('style', 'color: red'));
          add('i', it => { it.setAttribute('onclick', 'window.intruder = true'); it.click(); });
        })\
        """;

    private Inspection() {}

    /** What axe finds against WCAG and good practice, on a desk in light colours and on a telephone in dark ones. */
    static List<String> violations(Page page) {
        return Stream.concat(
                        violations(page, Chromium.WIDE, ColorScheme.LIGHT).stream(),
                        violations(page, Chromium.NARROW, ColorScheme.DARK).stream())
                .toList();
    }

    private static List<String> violations(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> width + " " + scheme + " " + said(rule))
                        .toList();
    }

    private static String said(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().getFirst().getHtml();
    }

    /** Goes to a page; its bytes on the wire until it is complete, headers included. */
    static long weight(Page page, String path) {
        var bytes = new AtomicLong();
        var wire = page.context().newCDPSession(page);
        wire.on(
                "Network.loadingFinished",
                file -> bytes.addAndGet(file.get("encodedDataLength").getAsLong()));
        wire.send("Network.enable");
        page.navigate(path);
        page.waitForTimeout(A_MOMENT_MILLIS);
        wire.detach();
        return bytes.get();
    }

    /** Slips scripts and styles into the page in four ways; which rules of the policy stopped them. */
    static String slippedIn(Page page) {
        return String.valueOf(page.evaluate(SLIP_IN));
    }
}
