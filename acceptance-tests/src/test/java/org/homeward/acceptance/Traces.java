package org.homeward.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for words in bytes, in every form in which a program writes text without meaning to hide it. */
final class Traces {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final Map<String, byte[]> forms = new LinkedHashMap<>();

    /** Looks for these words, of ASCII letters, digits and signs. */
    Traces(Collection<String> words) {
        words.forEach(word -> Stream.of(word, word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT))
                .distinct()
                .forEach(this::add));
    }

    private void add(String word) {
        for (var charset : CHARSETS) {
            var bytes = word.getBytes(charset);
            var name = word + " in " + charset;
            forms.put(name, bytes);
            forms.put(name + ", hexadecimal", ascii(HexFormat.of().formatHex(bytes)));
            forms.put(
                    name + ", HEXADECIMAL", ascii(HexFormat.of().withUpperCase().formatHex(bytes)));
            for (var shift = 0; shift < 3; shift++) {
                forms.put(name + ", base64 at " + shift, base64(bytes, shift, Base64.getEncoder()));
                forms.put(name + ", base64url at " + shift, base64(bytes, shift, Base64.getUrlEncoder()));
            }
        }
    }

    /** The characters that these bytes have in any base64 text in which they stand so many bytes after a boundary. */
    private static byte[] base64(byte[] bytes, int shift, Base64.Encoder encoder) {
        var shifted = new byte[shift + bytes.length];
        System.arraycopy(bytes, 0, shifted, shift, bytes.length);
        var text = encoder.withoutPadding().encode(shifted);
        return Arrays.copyOfRange(text, (shift * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** What is found in a text. */
    List<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is found in these bytes. */
    List<String> in(byte[] bytes) {
        return forms.entrySet().stream()
                .filter(form -> contains(bytes, form.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is found in the bytes of every file of a folder, and in the names of the files. */
    List<String> under(Path folder) {
        var found = new ArrayList<String>();
        for (var file : files(folder)) {
            in(folder.relativize(file).toString()).forEach(form -> found.add("name of " + file + ": " + form));
            in(read(file)).forEach(form -> found.add(folder.relativize(file) + ": " + form));
        }
        return found;
    }

    /** The files of a folder that hold one of the words. */
    List<String> filesUnder(Path folder) {
        var names = new TreeSet<String>();
        for (var file : files(folder)) {
            if (!in(read(file)).isEmpty()) {
                names.add(folder.relativize(file).toString());
            }
        }
        return List.copyOf(names);
    }

    static List<Path> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        var first = wanted[0];
        for (var i = 0; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == first && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
