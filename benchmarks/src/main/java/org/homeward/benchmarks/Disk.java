package org.homeward.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How often the disk can be made to keep something. */
final class Disk {
    private static final int BYTES = 512;

    private Disk() {}

    /** Writes at the end of a file and a flush, one after the other, for so many seconds: how many in a second. */
    static double flushes(Path folder, int seconds) throws IOException {
        var file = Files.createTempFile(folder, "flushes", ".bin");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var block = ByteBuffer.allocateDirect(BYTES);
            var began = System.nanoTime();
            var count = 0;
            while (System.nanoTime() - began < seconds * 1_000_000_000L) {
                block.clear();
                channel.write(block);
                channel.force(false);
                count++;
            }
            return count * 1e9 / (System.nanoTime() - began);
        } finally {
            Files.delete(file);
        }
    }
}
