package org.homeward.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;

/** The last day that was played to its end. A day that comes again after a crash changes nothing: its commands repeat. */
final class PlayPosition {
    private final Path file;

    PlayPosition(Path folder) {
        this.file = folder.resolve("demo-position");
    }

    /** The day; empty before the first. */
    Optional<LocalDate> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(LocalDate.parse(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Remembers a day. */
    void reached(LocalDate day) {
        try {
            var next = file.resolveSibling("demo-position.next");
            Files.writeString(next, day.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
