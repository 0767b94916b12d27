package org.homeward.query.reporting;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the files of a zip in memory by its directory. The JDK's stream reader refuses the office flavour, whose entries
 * say their sizes in the directory only.
 */
final class ZipContent {
    private static final int DIRECTORY_END = 0x06054b50;
    private static final int DIRECTORY_END_LENGTH = 22;
    private static final int DIRECTORY_ENTRY_LENGTH = 46;
    private static final int LOCAL_HEADER_LENGTH = 30;

    private final ByteBuffer zip;

    private ZipContent(byte[] zip) {
        this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    static SortedMap<String, byte[]> of(byte[] zip) {
        return new ZipContent(zip).files();
    }

    private SortedMap<String, byte[]> files() {
        var end = zip.capacity() - DIRECTORY_END_LENGTH;
        if (zip.getInt(end) != DIRECTORY_END) {
            throw new IllegalStateException("a zip ends with its directory");
        }
        var files = new TreeMap<String, byte[]>();
        var entry = zip.getInt(end + 16);
        for (var count = zip.getShort(end + 10); count > 0; count--) {
            var nameLength = zip.getShort(entry + 28);
            var name = new String(zip.array(), entry + DIRECTORY_ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
            files.put(name, content(entry));
            entry += DIRECTORY_ENTRY_LENGTH + nameLength + zip.getShort(entry + 30) + zip.getShort(entry + 32);
        }
        return files;
    }

    private byte[] content(int entry) {
        var local = zip.getInt(entry + 42);
        var start = local + LOCAL_HEADER_LENGTH + zip.getShort(local + 26) + zip.getShort(local + 28);
        var content = new byte[zip.getInt(entry + 24)];
        var inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), start, zip.getInt(entry + 20));
            if (inflater.inflate(content) != content.length) {
                throw new IllegalStateException("an entry of a zip is shorter than its directory says");
            }
            return content;
        } catch (DataFormatException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            inflater.end();
        }
    }
}
