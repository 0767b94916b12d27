package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies of data folders. */
final class Folders {
    private Folders() {}

    /** Copies what a folder holds, except the folder of this name in it. */
    static Path copyWithout(String left, Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var place = from.relativize(file);
                if (place.startsWith(left)) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to.resolve(place));
                } else {
                    Files.copy(file, to.resolve(place), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
