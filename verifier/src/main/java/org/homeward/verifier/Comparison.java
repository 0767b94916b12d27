package org.homeward.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.homeward.verifier.Finding.What;
import org.jspecify.annotations.Nullable;

/** Compares a folder with the manifest that lies in it. */
final class Comparison {
    /** The most bytes a manifest may have. */
    static final int MANIFEST_SIZE = 64 << 20;

    private final Path place;
    private final String folder;
    private final List<Finding> findings = new ArrayList<>();

    private Comparison(Path place, String folder) {
        this.place = place;
        this.folder = folder;
    }

    /**
     * A part as it was found.
     *
     * @param backup the folder that is verified
     * @param folder where the part is within it; empty for the folder itself
     */
    static Part of(Path backup, String folder) {
        return new Comparison(backup.resolve(folder), folder).part();
    }

    private Part part() {
        var content = manifestFile();
        var manifest = content == null ? null : manifest(content);
        if (manifest != null) {
            compare(manifest);
        }
        return new Part(folder, content == null ? null : Sha256.of(content), manifest, List.copyOf(findings));
    }

    private byte @Nullable [] manifestFile() {
        var file = place.resolve(Manifest.FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            var what = Files.isSymbolicLink(file) ? What.LINK : What.MISSING;
            findings.add(new Finding(what, at(Manifest.FILE)));
            return null;
        }
        try (var input = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            var content = input.readNBytes(MANIFEST_SIZE + 1);
            if (content.length <= MANIFEST_SIZE) {
                return content;
            }
            unusable(Manifest.FILE, "it is larger than " + MANIFEST_SIZE + " bytes");
        } catch (IOException closed) {
            findings.add(new Finding(What.CLOSED, at(Manifest.FILE)));
        }
        return null;
    }

    private @Nullable Manifest manifest(byte[] content) {
        try {
            var manifest = Manifest.of(content);
            if (folder.isEmpty() || folder.equals(manifest.kind().folder())) {
                return manifest;
            }
            unusable(Manifest.FILE, "it is that of the part " + manifest.kind());
        } catch (Unreadable unreadable) {
            unusable(Manifest.FILE, unreadable.why());
        }
        return null;
    }

    private void compare(Manifest manifest) {
        try {
            var found = Contents.of(place, JsonText.SIZE);
            var all = new TreeSet<>(manifest.files().keySet());
            all.addAll(found.keySet());
            all.remove(Manifest.FILE);
            for (var one : all) {
                var wrong = wrong(one, manifest.files(), found);
                if (wrong != null) {
                    findings.add(new Finding(wrong, at(one)));
                } else if (manifest.kind() == Manifest.Kind.STORE && one.equals(Manifest.EVENTS)) {
                    compareHistory(manifest.history());
                }
            }
        } catch (Unreadable tooMuch) {
            unusable("", tooMuch.why());
        } catch (IOException closed) {
            findings.add(new Finding(What.CLOSED, at("")));
        }
    }

    private @Nullable What wrong(String one, SortedMap<String, String> listed, SortedMap<String, Contents.Kind> found) {
        var kind = found.get(one);
        if (kind == null) {
            return What.MISSING;
        }
        return switch (kind) {
            case LINK -> What.LINK;
            case SPECIAL -> What.NO_FILE;
            case CLOSED -> What.CLOSED;
            case FILE -> {
                var sha256 = listed.get(one);
                yield sha256 == null ? What.ADDITIONAL : changed(one, sha256);
            }
        };
    }

    private @Nullable What changed(String one, String sha256) {
        try {
            return sha256.equals(Sha256.of(place.resolve(one))) ? null : What.CHANGED;
        } catch (IOException closed) {
            return What.CLOSED;
        }
    }

    /** Counts and hashes the events again. */
    private void compareHistory(History told) {
        try {
            var found = History.of(place.resolve(Manifest.EVENTS), Long.MAX_VALUE);
            if (!found.equals(told)) {
                unusable(
                        Manifest.EVENTS,
                        "its " + found.events() + " events with the SHA-256 " + found.sha256()
                                + " are not the history that the manifest tells of");
            }
        } catch (Unreadable unreadable) {
            unusable(Manifest.EVENTS, unreadable.why());
        } catch (IOException closed) {
            findings.add(new Finding(What.CLOSED, at(Manifest.EVENTS)));
        }
    }

    private void unusable(String one, String why) {
        findings.add(new Finding(What.UNUSABLE, at(one), why));
    }

    private String at(String one) {
        if (one.isEmpty()) {
            return folder.isEmpty() ? "." : folder;
        }
        return folder.isEmpty() ? one : folder + "/" + one;
    }
}
