package org.homeward.verifier;

import java.io.PrintStream;
import java.nio.file.Path;

/** What is said of a backup: first what its manifests say, then what is otherwise, last the outcome. */
record Statement(Path folder, Backup backup, WrittenDown given) {
    /** How many findings are told one by one. */
    static final int TOLD = 1_000;

    void print(PrintStream out) {
        backup.parts().forEach(part -> print(part, out));
        var findings = backup.findings();
        findings.stream().limit(TOLD).forEach(finding -> out.println(Printable.of(finding.told())));
        if (findings.size() > TOLD) {
            out.println("and " + (findings.size() - TOLD) + " more");
        }
        if (findings.isEmpty() && given.manifests().isEmpty()) {
            toBeWrittenDown(out);
        }
        out.println(outcome());
    }

    private void print(Part part, PrintStream out) {
        out.println(Printable.of(folder.resolve(part.folder()).toString()));
        if (part.manifestSha256() != null) {
            out.println("  manifest  SHA-256 " + part.manifestSha256());
        }
        var manifest = part.manifest();
        if (manifest != null) {
            out.println("  part      " + manifest.kind() + ", taken at " + manifest.takenAt());
            if (manifest.kind() == Manifest.Kind.STORE) {
                print(manifest.history(), out);
            }
            out.println("  files     " + manifest.files().size());
        }
    }

    private static void print(History history, PrintStream out) {
        out.println("  history   " + history.events() + " events, the last at position " + history.events()
                + ", SHA-256 " + history.sha256());
    }

    /** Whoever can change the files can change the manifests, but not what lies elsewhere. */
    private void toBeWrittenDown(PrintStream out) {
        out.println("To be written down where who keeps the backup cannot write, and given next time:");
        backup.parts().forEach(part -> out.println("  --manifest " + part.manifestSha256()));
        for (var part : backup.parts()) {
            var manifest = part.manifest();
            if (manifest != null && manifest.kind() == Manifest.Kind.STORE) {
                out.println("and with a later backup, to prove that it carries this history on:");
                out.println("  --since " + manifest.history().events() + ":"
                        + manifest.history().sha256());
            }
        }
    }

    private String outcome() {
        return switch (Outcome.of(backup)) {
            case OK -> "VERIFIED: " + proved();
            case OTHER_MANIFEST -> "NOT VERIFIED: this is another backup than the one whose manifests were given.";
            case OTHER_HISTORY -> "NOT VERIFIED: the history is not the one that was given, carried on.";
            case NOT_AS_BACKED_UP, MISUSED ->
                "NOT VERIFIED: " + backup.findings().size() + " findings.";
        };
    }

    private String proved() {
        var proved = new StringBuilder(
                "all " + backup.files() + " files are as the manifests say and nothing else is there");
        if (!given.manifests().isEmpty()) {
            proved.append("; the manifests are those that were given");
        }
        if (given.history() != null) {
            proved.append("; the history begins with the ")
                    .append(given.history().events())
                    .append(" events that were given");
        }
        return proved.append('.').toString();
    }
}
