package org.homeward.acceptance;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The pages of the console that somebody finds who follows every link. */
final class Pages {
    private static final int MOST = 150;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern NO_PAGE =
            Pattern.compile("/(webjars|assets|css|js|icons?|fonts?)/.*|.*\\.\\w{2,5}|.*/live");

    private final Browsing browser;
    private final Map<String, String> seen = new TreeMap<>();

    Pages(Browsing browser) {
        this.browser = browser;
    }

    /** What stands on the pages, by path, those of a list included; a path is opened once. */
    Map<String, String> from(List<String> beginnings) {
        var next = new ArrayDeque<>(beginnings);
        while (!next.isEmpty() && seen.size() < MOST) {
            var address = next.remove().replace("&amp;", "&");
            var path = address.replaceFirst("\\?.*", "");
            if (!seen.containsKey(path) && !NO_PAGE.matcher(path).matches()) {
                var page = browser.get(address);
                seen.put(path, page.statusCode() + " " + page.headers().map() + page.body());
                LINK.matcher(page.body()).results().forEach(link -> next.add(link.group(1)));
            }
        }
        return seen;
    }
}
