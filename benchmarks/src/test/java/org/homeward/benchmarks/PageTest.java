package org.homeward.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void every_part_has_its_place_and_every_place_its_part() throws IOException {
        Map<String, String> measured = new LinkedHashMap<>();
        Benchmarks.parts().forEach(part -> measured.put(part, "figures of " + part));
        measured.put("targets", "figures of targets");
        measured.put("misses", "figures of misses");
        measured.put("machine", "figures of machine");

        var page = Page.of(measured);

        assertThat(page).contains(measured.values()).doesNotContain("{{");
    }
}
