package org.homeward.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Calls of a running process to the system that fail with an input/output error, for some files and for
 * a while. It is strace that makes them fail; the file is never asked.
 */
final class FailingCalls {
    private FailingCalls() {}

    /** What a process asks of a file. */
    enum Kind {
        /** That what was written is on the disk. */
        FLUSH("fsync,fdatasync"),
        /** That something is written. */
        WRITE("write,pwrite64,writev,pwritev"),
        /** That something is read. */
        READ("read,pread64,readv,preadv");

        private final String calls;

        Kind(String calls) {
            this.calls = calls;
        }
    }

    /** Whether this machine has strace and lets it look at another process. */
    static boolean arePossible() {
        try {
            var looked = new ProcessBuilder("sleep", "60").start();
            try {
                of(looked.pid(), Kind.FLUSH, List.of(Path.of("/nowhere")), () -> {});
                return true;
            } finally {
                looked.destroyForcibly();
            }
        } catch (IOException | IllegalStateException notPermitted) {
            return false;
        }
    }

    /**
     * Lets calls of this kind fail while something is done.
     *
     * @throws IllegalStateException if strace may not look at the process
     */
    static void of(long pid, Kind kind, List<Path> files, Runnable meanwhile) {
        var strace = strace(pid, kind, files);
        try {
            meanwhile.run();
        } finally {
            letGo(strace);
        }
    }

    private static Process strace(long pid, Kind kind, List<Path> files) {
        var command = new ArrayList<>(List.of(
                "strace",
                "-f",
                "-p",
                Long.toString(pid),
                "-e",
                "trace=" + kind.calls,
                "-e",
                "inject=" + kind.calls + ":error=EIO",
                "-e",
                "signal=none"));
        files.forEach(file -> command.addAll(List.of("-P", file.toString())));
        try {
            var strace = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = strace.inputReader(StandardCharsets.UTF_8);
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (line.contains("attached")) {
                    Thread.ofVirtual().start(() -> drain(said));
                    return strace;
                }
            }
            throw new IllegalStateException("strace looks at nothing");
        } catch (IOException none) {
            throw new IllegalStateException("strace cannot be run", none);
        }
    }

    /** A full pipe would stop it. */
    private static void drain(BufferedReader said) {
        try {
            while (said.readLine() != null) {
                // it tells every call that it lets fail
            }
        } catch (IOException ended) {
            // it has let go
        }
    }

    private static void letGo(Process strace) {
        strace.destroy();
        try {
            if (!strace.waitFor(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("strace does not let go");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
