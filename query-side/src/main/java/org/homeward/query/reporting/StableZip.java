package org.homeward.query.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the bytes of an office file depend on its content alone: entries in the order of their names, with one time, and
 * not compressed, because libraries compress differently; the time of making is taken out.
 */
final class StableZip {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern MADE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z?");

    private StableZip() {}

    static byte[] of(byte[] zip) {
        var files = ZipContent.of(zip);
        files.replaceAll((name, content) -> name.equals(PROPERTIES) ? timeless(content) : content);
        try {
            return write(files);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] timeless(byte[] properties) {
        var text = new String(properties, StandardCharsets.UTF_8);
        return MADE.matcher(text).replaceAll("1980-01-01T00:00:00Z").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] write(SortedMap<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                var sum = new CRC32();
                sum.update(file.getValue());
                entry.setTimeLocal(TIME);
                entry.setSize(file.getValue().length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
