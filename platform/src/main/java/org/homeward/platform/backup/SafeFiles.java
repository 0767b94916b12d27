package org.homeward.platform.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.homeward.platform.digest.Sha256;

/** Files that only their owner may read and that are on disk when a method returns. */
final class SafeFiles {
    private static final int CHUNK = 1 << 16;

    private SafeFiles() {}

    /**
     * Makes a folder.
     *
     * @throws BackupRefused if there is one with something in it
     */
    static void makeEmpty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new BackupRefused(folder + " is not empty; name a folder that is not there yet");
                }
            }
        }
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /** All files below a folder, in order. */
    static List<Path> in(Path folder) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }

            // a file of a running server may be gone before it is looked at
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }
        });
        files.sort(null);
        return files;
    }

    /** Copies a file to a place where there is none. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(folderOf(to));
        Files.copy(from, to);
        keep(to);
    }

    static void write(Path file, byte[] content) throws IOException {
        Files.write(file, content, StandardOpenOption.CREATE_NEW);
        keep(file);
    }

    /** Closes a new file to others and waits until it and its name are on disk. */
    static void keep(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        flush(file, StandardOpenOption.WRITE);
        flush(folderOf(file), StandardOpenOption.READ);
    }

    static String sha256(Path file) throws IOException {
        var digest = new Sha256();
        var chunk = ByteBuffer.allocate(CHUNK);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(chunk) >= 0) {
                digest.add(chunk.flip());
                chunk.clear();
            }
        }
        return digest.hex();
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static void flush(Path file, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }
}
