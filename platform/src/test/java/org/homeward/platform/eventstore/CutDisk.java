package org.homeward.platform.eventstore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.homeward.platform.eventstore.TracedWrites.Step;

/**
 * A disk that keeps for certain only what was flushed. The names of files are there or gone as soon as they are made or
 * removed; in what order those reach a disk is not modelled.
 */
final class CutDisk {
    private static final int SECTOR = 512;
    private static final int ID_LENGTH = 36;

    private final Map<String, CutFile> files = new HashMap<>();
    private final StringBuilder told = new StringBuilder();

    /**
     * What is left after a cut.
     *
     * @param files the files by name
     * @param told the events that somebody was told are stored
     */
    record Left(Map<String, byte[]> files, List<String> told) {}

    /** Does what a process did. */
    void take(Step step) {
        switch (step) {
            case Step.Told somebody -> told.append(somebody.text());
            case Step.Flushed flushed -> file(flushed.file()).flush();
            case Step.Written written -> file(written.file()).pending.add(written);
            case Step.Sized sized -> file(sized.file()).pending.add(sized);
            case Step.Removed removed -> files.remove(removed.file());
        }
    }

    /** Everything since the last flush is gone. */
    Left withoutPending() {
        var left = new HashMap<String, byte[]>();
        files.forEach((name, file) -> left.put(name, file.content));
        return left(left);
    }

    /** Of what was given since the last flush any part is there, whole or only some of its sectors. */
    Left withSomePending(Random choices) {
        var left = new HashMap<String, byte[]>();
        files.forEach((name, file) -> left.put(name, file.withSomePending(choices)));
        return left(left);
    }

    private Left left(Map<String, byte[]> contents) {
        var lines = told.substring(0, told.lastIndexOf("\n") + 1)
                .lines()
                .filter(line -> line.length() == ID_LENGTH)
                .toList();
        return new Left(contents, lines);
    }

    private CutFile file(String name) {
        return files.computeIfAbsent(name, none -> new CutFile());
    }

    private static final class CutFile {
        private final List<Step> pending = new ArrayList<>();
        private byte[] content = new byte[0];

        void flush() {
            for (var step : pending) {
                content = after(content, step);
            }
            pending.clear();
        }

        byte[] withSomePending(Random choices) {
            var some = content.clone();
            for (var step : pending) {
                if (choices.nextBoolean()) {
                    some = after(some, choices.nextBoolean() ? step : torn(step, choices));
                }
            }
            return some;
        }

        private static Step torn(Step step, Random choices) {
            if (step instanceof Step.Written(var file, var offset, var bytes) && bytes.length > SECTOR) {
                var first = SECTOR * choices.nextInt(bytes.length / SECTOR);
                var last = Math.min(bytes.length, first + SECTOR * (1 + choices.nextInt(bytes.length / SECTOR)));
                return new Step.Written(file, offset + first, Arrays.copyOfRange(bytes, first, last));
            }
            return step;
        }

        /** The content may be changed in place. */
        private static byte[] after(byte[] before, Step step) {
            return switch (step) {
                case Step.Written written -> {
                    var end = (int) written.offset() + written.bytes().length;
                    var grown = end > before.length ? Arrays.copyOf(before, end) : before;
                    System.arraycopy(written.bytes(), 0, grown, (int) written.offset(), written.bytes().length);
                    yield grown;
                }
                case Step.Sized sized -> Arrays.copyOf(before, (int) sized.size());
                case Step.Flushed flushed -> before;
                case Step.Removed removed -> before;
                case Step.Told somebody -> before;
            };
        }
    }
}
