package org.homeward.platform.eventstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder of one running Homeward: no other process may use it until it is closed. */
public final class DataFolder implements AutoCloseable {
    private static final String FORMAT = "1";
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    public static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            var folder = new DataFolder(path, lock(path));
            folder.checkFormat();
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException("the data folder " + path + " cannot be opened", failed);
        }
    }

    /**
     * Looks whether a folder can be opened, before anything is started on it.
     *
     * @throws IllegalStateException if another process uses it, or it has another format
     */
    public static void requireFree(Path path) {
        open(path).close();
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new IllegalStateException("the data folder " + path + " is in use by another Homeward process");
        }
        return channel;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private void checkFormat() throws IOException {
        var format = file("format");
        if (Files.notExists(format)) {
            Files.writeString(format, FORMAT);
        }
        var found = Files.readString(format).strip();
        if (!found.equals(FORMAT)) {
            close();
            throw new IllegalStateException("the data folder " + path + " has format " + found + ", not " + FORMAT);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
