package org.homeward.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The page of the documents: its text is {@code page.md}, and each part has its place in it. */
final class Page {
    private Page() {}

    /** The page with what these parts measured in their places. */
    static String of(Map<String, String> measured) throws IOException {
        try (var text = Page.class.getResourceAsStream("/page.md")) {
            if (text == null) {
                throw new IOException("page.md is missing");
            }
            var page = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            for (var part : measured.entrySet()) {
                page = page.replace("{{" + part.getKey() + "}}", part.getValue().strip());
            }
            return page;
        }
    }
}
