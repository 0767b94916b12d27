package org.homeward.verifier;

import java.util.Comparator;

/** How a run ends. The exit codes are those of everything that is ever verified offline; what is new gets a new one. */
enum Outcome {
    OK(0),
    OTHER_MANIFEST(2),
    OTHER_HISTORY(4),
    NOT_AS_BACKED_UP(5),
    MISUSED(64);

    private final int exitCode;

    Outcome(int exitCode) {
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    /**
     * What came of a backup. That a manifest is another one weighs most, because it then says nothing about the rest;
     * that the history is another one weighs more than a damaged file.
     */
    static Outcome of(Backup backup) {
        return backup.findings().stream()
                .map(Finding::outcome)
                .min(Comparator.naturalOrder())
                .orElse(OK);
    }
}
