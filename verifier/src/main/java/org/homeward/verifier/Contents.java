package org.homeward.verifier;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/** What lies in a folder. No link is followed. */
final class Contents extends SimpleFileVisitor<Path> {
    /** What lies at a place. */
    enum Kind {
        FILE,
        LINK,
        /** A pipe, a device or the like. */
        SPECIAL,
        /** A file or folder that may not be looked at. */
        CLOSED
    }

    private final Path folder;
    private final int most;
    private final SortedMap<String, Kind> found = new TreeMap<>();

    private Contents(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /**
     * Everything but folders below a folder, by its place there.
     *
     * @throws Unreadable if there is more than so many
     */
    static SortedMap<String, Kind> of(Path folder, int most) throws IOException {
        var contents = new Contents(folder, most);
        Files.walkFileTree(folder, contents);
        return contents.found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        var kind = attributes.isSymbolicLink() ? Kind.LINK : attributes.isRegularFile() ? Kind.FILE : Kind.SPECIAL;
        return add(file, kind);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) {
        return add(file, Kind.CLOSED);
    }

    private FileVisitResult add(Path file, Kind kind) {
        if (found.size() >= most) {
            throw new Unreadable("it holds more than " + most + " files");
        }
        found.put(folder.relativize(file).toString().replace(File.separatorChar, '/'), kind);
        return FileVisitResult.CONTINUE;
    }
}
