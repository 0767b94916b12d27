package org.homeward.verifier;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a part of a backup says that it holds.
 *
 * @param kind which part of a data folder it is
 * @param takenAt when the backup was begun
 * @param history the events in it; none and no hash for the keys
 * @param files the SHA-256 of every file by its place in the part
 */
record Manifest(Kind kind, Instant takenAt, History history, SortedMap<String, String> files) {
    /** Where it is in its part. */
    static final String FILE = "manifest.json";

    /** Where the events are in the store. */
    static final String EVENTS = "events.db";

    private static final int FORMAT = 1;
    private static final History NO_HISTORY = new History(0, "");
    private static final int PLACE_LENGTH = 4096;
    private static final Set<String> NO_NAMES = Set.of("", ".", "..");

    /** The parts of a backup: keys are kept apart from what they open. */
    enum Kind {
        STORE,
        KEYS;

        /** The folder it has within a backup. */
        String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The manifest that these bytes are.
     *
     * @throws Unreadable if they are none, or if what it says cannot be
     */
    static Manifest of(byte[] content) {
        if (!(JsonText.read(content) instanceof Json.Members said)) {
            throw new Unreadable("it has no members");
        }
        if (said.only(Set.of("format", "part", "takenAt", "history", "files")).number("format") != FORMAT) {
            throw new Unreadable("its format is not " + FORMAT);
        }
        var history = said.members("history").only(Set.of("events", "sha256"));
        var manifest = new Manifest(
                kind(said.text("part")),
                instant(said.text("takenAt")),
                new History(history.number("events"), history.text("sha256")),
                files(said.members("files")));
        manifest.mustBePossible();
        return manifest;
    }

    private static Kind kind(String part) {
        for (var kind : Kind.values()) {
            if (kind.name().equals(part)) {
                return kind;
            }
        }
        throw new Unreadable("there is no part " + part);
    }

    private static Instant instant(String takenAt) {
        try {
            return Instant.parse(takenAt);
        } catch (DateTimeException other) {
            throw new Unreadable("takenAt is no instant");
        }
    }

    private static SortedMap<String, String> files(Json.Members said) {
        var files = new TreeMap<String, String>();
        for (var place : said.byName().keySet()) {
            if (leaves(place)) {
                throw new Unreadable("the place " + place + " is not inside its folder");
            }
            var sha256 = said.text(place);
            if (!Sha256.isOne(sha256)) {
                throw new Unreadable(place + " has no SHA-256");
            }
            files.put(place, sha256);
        }
        return files;
    }

    /** Whether a place could be outside the folder, on whatever system it is looked for, or be no file's place at all. */
    private static boolean leaves(String place) {
        if (place.length() > PLACE_LENGTH
                || place.indexOf('\\') >= 0
                || place.chars().anyMatch(Character::isISOControl)
                || place.equals(FILE)
                || Arrays.stream(place.split("/", -1)).anyMatch(NO_NAMES::contains)) {
            return true;
        }
        try {
            var path = Path.of(place);
            return path.getRoot() != null || !path.normalize().equals(path);
        } catch (InvalidPathException none) {
            return true;
        }
    }

    private void mustBePossible() {
        var possible = switch (kind) {
            case STORE -> history.isPossible() && files.containsKey(EVENTS);
            case KEYS -> history.equals(NO_HISTORY);
        };
        if (!possible) {
            throw new Unreadable("what it says of the history cannot be: " + history.events() + " events in " + kind
                    + " with the hash '" + history.sha256() + "'");
        }
    }
}
