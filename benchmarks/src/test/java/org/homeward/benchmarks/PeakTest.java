package org.homeward.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PeakTest {
    private static final String MAPPINGS = """
            10000000-20000000 rw-p 00000000 00:00 0
            Rss:              204800 kB
            7f0000000000-7f0000100000 rwxp 00000000 00:00 0
            Rss:               10240 kB
            7f1000000000-7f1000100000 r--p 00000000 fe:00 42                         /app/homeward.aot
            Rss:               51200 kB
            7f2000000000-7f2000100000 r-xp 00000000 fe:00 43                         /jdk/lib/server/libjvm.so
            Rss:                1024 kB
            7f3000000000-7f3000100000 rw-p 00000000 00:00 0                          [heap]
            Rss:                2048 kB
            """;

    @Test
    void memory_is_told_by_what_it_holds() {
        var heap = Peak.Regions.of("def new generation [0x0000000010000000, 0x0000000018000000, 0x0000000018000000)");
        var code = Peak.Regions.of("bounds [0x00007f0000000000, 0x00007f0000050000, 0x00007f0000100000]");

        assertThat(Peak.parts(MAPPINGS, heap, code))
                .isEqualTo(Map.of(
                        "Java heap", 200.0,
                        "compiled code", 10.0,
                        "the kept classes, mapped from their file", 50.0,
                        "other files: the JDK, libraries, stores", 1.0,
                        "the rest: descriptions of classes, the compilers, SQLite, stacks", 2.0));
    }
}
