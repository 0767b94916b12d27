package org.homeward.platform.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds names without keeping them: a name is cut into normalised words, a word into its beginnings, and each beginning
 * is kept as a keyed hash. The hashes belong to read models only; in an event they would outlive the person's key.
 */
public final class SearchKeys {
    /** The shortest beginning of a word that is found; a shorter word is found whole. */
    public static final int SHORTEST = 3;

    /** The longest beginning that is told apart. */
    public static final int LONGEST = 10;

    /** How many words of a text count. */
    public static final int WORDS = 8;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int HASH_BYTES = 16;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Map<Character, String> PLAIN = Map.ofEntries(
            Map.entry('\u00df', "ss"),
            Map.entry('\u00e6', "ae"),
            Map.entry('\u0153', "oe"),
            Map.entry('\u00f8', "o"),
            Map.entry('\u0111', "d"),
            Map.entry('\u00f0', "d"),
            Map.entry('\u00fe', "th"),
            Map.entry('\u0142', "l"),
            Map.entry('\u0131', "i"),
            Map.entry('\u014b', "n"),
            Map.entry('\u0253', "b"),
            Map.entry('\u0257', "d"),
            Map.entry('\u0199', "k"),
            Map.entry('\u025b', "e"),
            Map.entry('\u0254', "o"),
            Map.entry('\u0640', ""),
            Map.entry('\u0649', "\u064a"),
            Map.entry('\u0629', "\u0647"));
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u02bc\u02bb`]");

    private final Mac template;

    /** Hashes with this secret; another secret finds nothing of what this one kept. */
    public SearchKeys(byte[] secret) {
        try {
            template = Mac.getInstance(ALGORITHM);
            template.init(new SecretKeySpec(secret, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The words of a text as they are compared: compatibility forms, case, marks and apostrophes make no difference. */
    public List<String> tokensOf(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var bare = APOSTROPHES
                .matcher(MARKS.matcher(decomposed).replaceAll(""))
                .replaceAll("")
                .chars()
                .mapToObj(SearchKeys::plain)
                .collect(Collectors.joining());
        return Arrays.stream(BETWEEN_WORDS.split(bare))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .distinct()
                .limit(WORDS)
                .toList();
    }

    /** What is kept of a text so that it can be found: the hashes of the beginnings of its words. */
    public List<String> toKeep(String text) {
        return hashes(tokensOf(text).stream().flatMap(SearchKeys::beginnings).distinct());
    }

    /** What is looked up for a text somebody types: the hash of each word; a document that has them all is found. */
    public List<String> toFind(String text) {
        return hashes(tokensOf(text).stream());
    }

    /** The keyed hash of a word or of a beginning of one. */
    public String hash(String token) {
        try {
            var hash = ((Mac) template.clone()).doFinal(("name|1|" + token).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, HASH_BYTES));
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> hashes(Stream<String> tokens) {
        return tokens.map(this::hash).collect(Collectors.toUnmodifiableList());
    }

    private static Stream<String> beginnings(String word) {
        return word.length() <= SHORTEST
                ? Stream.of(word)
                : IntStream.rangeClosed(SHORTEST, word.length()).mapToObj(length -> word.substring(0, length));
    }

    private static String plain(int unit) {
        return PLAIN.getOrDefault((char) unit, String.valueOf((char) unit));
    }
}
