package org.homeward.benchmarks;

import java.io.IOException;

/** One kind of figures. */
interface Part {
    /** Measures, and says what came of it as Markdown. */
    String measure(Bench bench) throws IOException;
}
