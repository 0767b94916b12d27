package org.homeward.acceptance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** What is inside a packed file, such as a workbook. */
final class Unpacked {
    private Unpacked() {}

    /** The text of everything in it, by its name. */
    static Map<String, String> of(byte[] packed) {
        var texts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.merge(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8), String::concat);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
