package org.homeward.verifier;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A backup that was compared with its manifests.
 *
 * @param parts the part that the folder is, or those in it
 * @param findings all that is not as it was backed up
 */
record Backup(List<Part> parts, List<Finding> findings) {
    /**
     * Compares a folder that is a part of a backup, or that holds the parts and nothing else. The keys may be elsewhere.
     *
     * @param given what was written down before
     */
    static Backup in(Path folder, WrittenDown given) throws IOException {
        var beside = new ArrayList<Finding>();
        var parts = parts(folder, beside);
        var findings = new ArrayList<Finding>();
        if (!given.manifests().isEmpty()) {
            compareManifests(parts, given.manifests(), findings);
        }
        var before = given.history();
        if (before != null && parts.stream().noneMatch(part -> begins(folder, part, before))) {
            findings.add(new Finding(Finding.What.OTHER_HISTORY, before.events() + " events"));
        }
        parts.forEach(part -> findings.addAll(part.findings()));
        findings.addAll(beside);
        return new Backup(parts, List.copyOf(findings));
    }

    /** How many files the manifests list. */
    int files() {
        return parts.stream().mapToInt(Part::files).sum();
    }

    private static List<Part> parts(Path folder, List<Finding> beside) throws IOException {
        if (Files.exists(folder.resolve(Manifest.FILE), LinkOption.NOFOLLOW_LINKS)) {
            return List.of(Comparison.of(folder, ""));
        }
        var parts = new ArrayList<Part>();
        for (var name : namesIn(folder)) {
            var place = folder.resolve(name);
            if (Files.isSymbolicLink(place)) {
                beside.add(new Finding(Finding.What.LINK, name));
            } else if (isPart(name) && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                parts.add(Comparison.of(folder, name));
            } else {
                beside.add(new Finding(Finding.What.ADDITIONAL, name));
            }
        }
        var store = Manifest.Kind.STORE.folder();
        if (parts.stream().noneMatch(part -> part.folder().equals(store))) {
            beside.add(new Finding(Finding.What.MISSING, store + "/" + Manifest.FILE));
        }
        return List.copyOf(parts);
    }

    private static boolean isPart(String name) {
        for (var kind : Manifest.Kind.values()) {
            if (kind.folder().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> namesIn(Path folder) throws IOException {
        var names = new TreeSet<String>();
        try (var places = Files.newDirectoryStream(folder)) {
            for (var place : places) {
                names.add(Objects.requireNonNull(place.getFileName()).toString());
            }
        } catch (DirectoryIteratorException closed) {
            throw closed.getCause();
        }
        return names;
    }

    private static boolean begins(Path folder, Part part, History before) {
        var manifest = part.manifest();
        if (manifest == null || manifest.kind() != Manifest.Kind.STORE) {
            return false;
        }
        try {
            return History.of(folder.resolve(part.folder()).resolve(Manifest.EVENTS), before.events())
                    .equals(before);
        } catch (Unreadable | IOException unreadable) {
            return false;
        }
    }

    private static void compareManifests(List<Part> parts, Set<String> given, List<Finding> findings) {
        var here = new TreeSet<String>();
        for (var part : parts) {
            var sha256 = part.manifestSha256();
            if (sha256 != null) {
                here.add(sha256);
                if (!given.contains(sha256)) {
                    findings.add(new Finding(Finding.What.OTHER_MANIFEST, part.manifestPlace()));
                }
            }
        }
        given.stream()
                .filter(sha256 -> !here.contains(sha256))
                .forEach(sha256 -> findings.add(new Finding(Finding.What.NO_SUCH_MANIFEST, sha256)));
    }
}
