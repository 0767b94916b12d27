package org.homeward.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data folder that holds a story. It is marked by a file, so that nobody takes invented people for real ones.
 *
 * @param folder the folder
 * @param seed the start number of its story
 * @param note the date of the founding note in its story
 */
public record DemoFolder(Path folder, long seed, LocalDate note) {
    /** The start number when none is asked for. */
    static final long USUAL_SEED = 1;

    /** The date of the founding note when none is asked for. */
    static final LocalDate USUAL_NOTE = LocalDate.of(2009, 2, 6);

    private static final String MARK = "demo.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Whether a folder holds a story. */
    public static boolean isMarked(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }

    /**
     * The folder, marked from now on.
     *
     * @throws IllegalStateException if it holds another story or none
     */
    static DemoFolder open(Path folder, OptionalLong seed, Optional<LocalDate> note) {
        try {
            if (isMarked(folder)) {
                return existing(folder, seed, note);
            }
            if (Files.exists(folder) && holdsSomething(folder)) {
                throw new IllegalStateException(
                        "The data folder " + folder + " is not a demo's; demo takes only new folders or its own.");
            }
            return made(new DemoFolder(folder, seed.orElse(USUAL_SEED), note.orElse(USUAL_NOTE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoFolder existing(Path folder, OptionalLong seed, Optional<LocalDate> note) throws IOException {
        var marked = read(folder);
        if (seed.orElse(marked.seed) != marked.seed || !note.orElse(marked.note).equals(marked.note)) {
            throw new IllegalStateException("The data folder " + folder + " holds the story with start number "
                    + marked.seed + " and a founding note of " + marked.note + ", which cannot be changed.");
        }
        return marked;
    }

    private static DemoFolder read(Path folder) throws IOException {
        try {
            var mark = JSON.readTree(Files.readString(folder.resolve(MARK)));
            return new DemoFolder(
                    folder,
                    mark.path("seed").asLong(),
                    LocalDate.parse(mark.path("foundingNoteDate").asString()));
        } catch (JacksonException | DateTimeException damaged) {
            throw new IllegalStateException("The file " + folder.resolve(MARK) + " is damaged.", damaged);
        }
    }

    private static DemoFolder made(DemoFolder demo) throws IOException {
        Files.createDirectories(demo.folder);
        var mark = Map.of("seed", demo.seed, "foundingNoteDate", demo.note.toString());
        Files.writeString(demo.folder.resolve(MARK), JSON.writeValueAsString(mark));
        return demo;
    }

    private static boolean holdsSomething(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isPresent();
        }
    }
}
