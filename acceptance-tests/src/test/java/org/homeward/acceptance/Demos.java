package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Folders in which the story was played, one for each date that the founding note can have. Each is played once for all
 * tests, when it is first asked for; one of them is killed on the way and goes on. At most one of them has a server
 * afterwards.
 */
final class Demos {
    private static final String KILLED_ON_THE_WAY = "2010-02-05";
    private static final int MONTHS_BEFORE = 12;
    private static final char MONTH = '#';
    private static final Map<String, Demo> PLAYED = new HashMap<>();
    private static @Nullable Open open;

    private Demos() {}

    /**
     * A folder with a story.
     *
     * @param note the date of its founding note
     * @param data the folder
     * @param play how the play ended
     */
    record Demo(String note, Path data, Program.Finished play) {}

    private record Open(Demo demo, Server server, Map<String, Api> callers) {}

    /** The folder of the story with a note of this date. */
    static synchronized Demo played(String note) {
        return PLAYED.computeIfAbsent(note, Demos::play);
    }

    /** The server on a folder, started by a second demo; it stays up until another is asked for or it is closed. */
    static synchronized Server server(Demo demo) {
        return opened(demo).server();
    }

    /** Somebody of this role on the server of a folder. */
    static synchronized Api as(String role, Demo demo) {
        var running = opened(demo);
        return running.callers().computeIfAbsent(role, running.server()::as);
    }

    private static Open opened(Demo demo) {
        var running = open;
        if (running != null && running.demo().equals(demo)) {
            return running;
        }
        close();
        var opened = new Open(demo, Program.serve(demo.data(), "demo"), new HashMap<>());
        open = opened;
        return opened;
    }

    /** Stops the server, if there is one. */
    static synchronized void close() {
        if (open != null) {
            open.server().close();
            open = null;
        }
    }

    private static Demo play(String note) {
        close(); // a server on another folder would take its share of the processors
        var data = Path.of("target", "demo-" + note);
        delete(data);
        var arguments =
                new String[] {"demo", "--exit", "--data", data.toString(), "--port", "0", "--founding-note-date", note};
        if (note.equals(KILLED_ON_THE_WAY)) {
            Program.kill(MONTH, MONTHS_BEFORE, arguments);
        }
        return new Demo(note, data, Program.run(arguments));
    }

    private static void delete(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (var inside = Files.walk(folder)) {
            for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
