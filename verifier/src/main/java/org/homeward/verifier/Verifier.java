package org.homeward.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** Verifies a backup without the program that made it, without keys and without a network. */
public final class Verifier {
    private static final String HELP = """
            Usage: java -jar homeward-verifier.jar FOLDER [--manifest SHA256]... [--since EVENTS:SHA256]

            Verifies a backup of Homeward offline: each file is the one that was backed up, none is missing, none was
            added, and the events are counted and hashed again. FOLDER is what 'homeward backup --to FOLDER' made, or
            one part of it (store, keys) with its manifest.json. Nothing is changed, no key is needed, no link is
            followed.

              --manifest SHA256        what an earlier run printed for a manifest: it must still be the same. Give it
                                       once for each part in FOLDER; without it, whoever can change the files and
                                       the manifest is not noticed.
              --since EVENTS:SHA256    the history that was printed for an earlier backup, such as 120:5f3a...: the
                                       history here must begin with it, so that nothing was changed or removed since.
              --help                   this text

            Exit codes, of several the first:
               0   verified
               2   a manifest is not one of those given, or one of those given is not here
               4   the history does not begin with the one given
               5   a file is missing, additional or changed, is a link, or cannot be read; a manifest or the events
                   cannot be used
              64   not used as described here
            """;

    private Verifier() {}

    /** Runs once and ends with the exit code. */
    public static void main(String[] words) {
        System.exit(run(System.out, System.err, words).exitCode());
    }

    static Outcome run(PrintStream out, PrintStream err, String... words) {
        return switch (Request.of(List.of(words))) {
            case Request.Help help -> {
                out.print(HELP);
                yield Outcome.OK;
            }
            case Request.Misuse misuse -> {
                err.println(Printable.of(misuse.why()) + "; --help says more.");
                yield Outcome.MISUSED;
            }
            case Request.Verify verify -> verified(verify, out, err);
        };
    }

    private static Outcome verified(Request.Verify verify, PrintStream out, PrintStream err) {
        try {
            var folder = verify.folder().toRealPath();
            var backup = Backup.in(folder, verify.given());
            new Statement(folder, backup, verify.given()).print(out);
            return Outcome.of(backup);
        } catch (IOException closed) {
            err.println(Printable.of(verify.folder() + " cannot be read: " + closed.getMessage()));
            return Outcome.NOT_AS_BACKED_UP;
        }
    }
}
