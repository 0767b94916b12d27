package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStoreTool;

/** Copies of a data folder in which nothing is compressed, so that every byte can be looked at. */
final class StoppedFolder {
    private static final String COMPRESSED = ".mv";
    private static final int BLOCK = 1 << 16;

    private StoppedFolder() {}

    /**
     * Copies all files, without the zeros at the end of what is laid out in advance; beside each store that is
     * compressed stands what it holds in clear.
     */
    static Path copy(Path data, Path into) {
        try {
            for (var file : Traces.files(data)) {
                var target = into.resolve(data.relativize(file));
                Files.createDirectories(target.getParent());
                copyWritten(file, target);
                if (file.toString().endsWith(COMPRESSED)) {
                    var plain = Path.of(target + ".plain");
                    Files.copy(file, plain);
                    MVStoreTool.compact(plain.toString(), false);
                }
            }
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyWritten(Path file, Path target) throws IOException {
        try (var from = FileChannel.open(file, StandardOpenOption.READ);
                var to = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            from.transferTo(0, written(from), to);
        }
    }

    /** How many bytes there are before the blocks of zeros at the end. */
    private static long written(FileChannel file) throws IOException {
        var block = ByteBuffer.allocate(BLOCK);
        var end = file.size();
        while (end > 0) {
            var begin = (end - 1) / BLOCK * BLOCK;
            block.clear().limit(Math.toIntExact(end - begin));
            while (block.hasRemaining() && file.read(block, begin + block.position()) >= 0) {
                // until the block is read
            }
            block.flip();
            while (block.hasRemaining()) {
                if (block.get() != 0) {
                    return end;
                }
            }
            end = begin;
        }
        return 0;
    }
}
