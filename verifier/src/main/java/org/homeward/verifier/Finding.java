package org.homeward.verifier;

/**
 * Something that is not as it was backed up.
 *
 * @param what what is wrong
 * @param place where, as seen from the folder that is verified; or which of what was given
 * @param why what more is known; empty if nothing is
 */
record Finding(What what, String place, String why) {
    /** What can be wrong, and what comes of it. */
    enum What {
        MISSING("missing", Outcome.NOT_AS_BACKED_UP),
        ADDITIONAL("additional", Outcome.NOT_AS_BACKED_UP),
        CHANGED("changed", Outcome.NOT_AS_BACKED_UP),
        LINK("a symbolic link", Outcome.NOT_AS_BACKED_UP),
        NO_FILE("neither file nor folder", Outcome.NOT_AS_BACKED_UP),
        CLOSED("cannot be read", Outcome.NOT_AS_BACKED_UP),
        /** A manifest, or what it lists, is not what it should be. */
        UNUSABLE("cannot be used", Outcome.NOT_AS_BACKED_UP),
        OTHER_MANIFEST("not the manifest that was given", Outcome.OTHER_MANIFEST),
        NO_SUCH_MANIFEST("no manifest here has the SHA-256 that was given", Outcome.OTHER_MANIFEST),
        OTHER_HISTORY("no history here begins with the one that was given", Outcome.OTHER_HISTORY);

        private final String words;
        private final Outcome outcome;

        What(String words, Outcome outcome) {
            this.words = words;
            this.outcome = outcome;
        }
    }

    Finding(What what, String place) {
        this(what, place, "");
    }

    Outcome outcome() {
        return what.outcome;
    }

    /** In words. */
    String told() {
        return what.words + ": " + place + (why.isEmpty() ? "" : ": " + why);
    }
}
