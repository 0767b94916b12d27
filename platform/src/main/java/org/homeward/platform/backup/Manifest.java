package org.homeward.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a part of a backup holds.
 *
 * @param format the format of this file
 * @param part which part of a data folder it is
 * @param takenAt when it was begun
 * @param history the events in it; nothing for the keys
 * @param files the SHA-256 of every file, by its place in the part
 */
record Manifest(int format, Part part, Instant takenAt, EventHistory history, SortedMap<String, String> files) {
    private static final int FORMAT = 1;
    private static final String FILE = "manifest.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The keys are a part of their own, because they are kept apart from what they open. */
    enum Part {
        STORE,
        KEYS
    }

    /** The manifest of the files that are in a folder now. */
    static Manifest of(Path folder, Part part, Instant takenAt, EventHistory history) throws IOException {
        return new Manifest(FORMAT, part, takenAt, history, filesOf(folder));
    }

    void write(Path folder) throws IOException {
        SafeFiles.write(folder.resolve(FILE), JSON.writeValueAsBytes(this));
    }

    /**
     * The manifest of a folder whose files are exactly those that were backed up.
     *
     * @throws BackupRefused if they are not
     */
    static Manifest verified(Path folder, Part part) throws IOException {
        var manifest = read(folder);
        if (manifest.format() != FORMAT || manifest.part() != part) {
            throw new BackupRefused(folder + " holds " + manifest.part() + " in format " + manifest.format() + ", not "
                    + part + " in format " + FORMAT);
        }
        manifest.verify(folder);
        return manifest;
    }

    /**
     * Compares a folder with what was backed up.
     *
     * @throws BackupRefused if a file is missing, is too many, or has changed
     */
    void verify(Path folder) throws IOException {
        var found = filesOf(folder);
        var all = new TreeSet<>(files.keySet());
        all.addAll(found.keySet());
        for (var file : all) {
            if (!files.getOrDefault(file, "missing").equals(found.getOrDefault(file, "missing"))) {
                throw new BackupRefused(folder.resolve(file) + " is not the file that was backed up");
            }
        }
    }

    private static Manifest read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            throw new BackupRefused(folder + " is no finished backup: it has no " + FILE);
        }
        try {
            return JSON.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (JacksonException unreadable) {
            throw new BackupRefused(file + " cannot be read", unreadable);
        }
    }

    private static SortedMap<String, String> filesOf(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        for (var file : SafeFiles.in(folder)) {
            var name = folder.relativize(file).toString();
            if (!name.equals(FILE)) {
                files.put(name, SafeFiles.sha256(file));
            }
        }
        return files;
    }
}
