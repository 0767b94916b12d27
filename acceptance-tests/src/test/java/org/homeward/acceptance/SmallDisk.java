package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A disk of a few megabytes in a folder, which can be full.
 *
 * @param folder where it is
 */
record SmallDisk(Path folder) implements AutoCloseable {
    private static final String BALLAST = "ballast";
    private static final long ROOM = 1 << 20;

    /** Whether this user may mount disks. */
    static boolean isPermitted(Path scratch) {
        try (var tried = mount(scratch, 1)) {
            return Files.isDirectory(tried.folder());
        } catch (IllegalStateException notPermitted) {
            return false;
        }
    }

    /**
     * Mounts one.
     *
     * @throws IllegalStateException if that is not possible
     */
    static SmallDisk mount(Path folder, int megabytes) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tool.run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    /** Takes all that is left; what was to be written next is written in part or not at all. */
    void fill() {
        var block = ByteBuffer.allocate(1 << 16);
        try (var ballast =
                FileChannel.open(folder.resolve(BALLAST), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                block.clear();
                ballast.write(block);
            }
        } catch (IOException full) {
            // that was the wish
        }
    }

    /**
     * Gives it back.
     *
     * @throws IllegalStateException if the disk is full without it, so that nothing can go on here
     */
    void free() {
        try {
            Files.deleteIfExists(folder.resolve(BALLAST));
            if (Files.getFileStore(folder).getUsableSpace() < ROOM) {
                throw new IllegalStateException("this disk is too small for what is stored between its faults");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Tool.run("umount", folder.toString());
    }
}
