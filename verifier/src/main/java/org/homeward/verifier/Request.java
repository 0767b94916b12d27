package org.homeward.verifier;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What is asked of the program. */
sealed interface Request {
    /** A history as it is written down. */
    Pattern HISTORY = Pattern.compile("[0-9]{1,18}:[0-9a-f]{64}");

    record Help() implements Request {}

    /** Nothing that it does; why. */
    record Misuse(String why) implements Request {}

    /** To verify a folder. */
    record Verify(Path folder, WrittenDown given) implements Request {}

    /** What the words after the program's name ask for. */
    static Request of(List<String> words) {
        if (words.contains("--help")) {
            return new Help();
        }
        var folders = new ArrayList<String>();
        var manifests = new ArrayList<String>();
        var since = new ArrayList<String>();
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (!word.startsWith("--")) {
                folders.add(word);
            } else if (!word.equals("--manifest") && !word.equals("--since")) {
                return new Misuse("there is no option " + word);
            } else if (rest.hasNext()) {
                (word.equals("--since") ? since : manifests).add(rest.next().toLowerCase(Locale.ROOT));
            } else {
                return new Misuse(word + " is followed by what was written down");
            }
        }
        if (folders.size() != 1) {
            return new Misuse("name one folder, not " + folders.size());
        }
        if (!manifests.stream().allMatch(Sha256::isOne)) {
            return new Misuse("a SHA-256 has 64 hexadecimal digits");
        }
        if (since.size() > 1 || !since.stream().allMatch(HISTORY.asMatchPredicate())) {
            return new Misuse("--since is followed by one number of events, a colon and a SHA-256");
        }
        return folder(
                folders.getFirst(),
                new WrittenDown(new TreeSet<>(manifests), since.isEmpty() ? null : history(since.getFirst())));
    }

    private static History history(String written) {
        var colon = written.indexOf(':');
        return new History(Long.parseLong(written.substring(0, colon)), written.substring(colon + 1));
    }

    private static Request folder(String name, WrittenDown given) {
        try {
            var folder = Path.of(name);
            return Files.isDirectory(folder) ? new Verify(folder, given) : new Misuse(name + " is not a folder");
        } catch (InvalidPathException none) {
            return new Misuse(name + " is not a folder");
        }
    }
}
