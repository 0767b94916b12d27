package org.homeward.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import org.homeward.benchmarks.rival.Kind;

/**
 * Where and how long a part measures, and what it adds to.
 *
 * @param programs the built programs
 * @param size how long
 * @param folder where stores are made
 * @param targets what is to be reached
 * @param forceInterval the force interval of Axon Server in milliseconds, if somebody stated it
 * @param out where progress is told
 */
record Bench(Programs programs, Size size, Path folder, Targets targets, OptionalInt forceInterval, PrintStream out) {
    /** A new folder on the disk. */
    Path newFolder(Kind kind) throws IOException {
        return Files.createTempDirectory(folder, kind.name().toLowerCase(Locale.ROOT) + "-");
    }

    /** Where the story of the demo is kept for whoever asks about it afterwards. */
    Path story() {
        return folder.resolve("story");
    }

    /** Starts a rival on a new folder. */
    Measured start(Kind kind) throws IOException {
        return Measured.start(programs, kind, newFolder(kind));
    }

    /** Tells what is being done. */
    void tell(String what) {
        out.println(what);
        out.flush();
    }
}
