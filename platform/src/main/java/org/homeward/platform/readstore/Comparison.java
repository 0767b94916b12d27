package org.homeward.platform.readstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.homeward.kernel.upkeep.Likeness;

/**
 * Compares the documents of two places while both follow the events. A document that either place has changed after the
 * position that both had reached says nothing yet; it is looked at again.
 */
final class Comparison {
    private static final int CHUNK = 500;
    private static final int EXAMPLES = 20;
    private static final int ROUNDS = 5;

    private final Documents one;
    private final Documents other;
    private final DocumentFormat format;
    private final LongSupplier reached;
    private final Map<String, Set<String>> changing = new HashMap<>();
    private final TreeSet<String> examples = new TreeSet<>();
    private long documents;
    private long differences;

    /**
     * A comparison.
     *
     * @param one the documents of one place
     * @param other those of the other
     * @param format how personal values read
     * @param reached the position that both places have reached
     */
    Comparison(Documents one, Documents other, DocumentFormat format, LongSupplier reached) {
        this.one = one;
        this.other = other;
        this.format = format;
        this.reached = reached;
    }

    /** Compares collections. */
    Likeness of(Collection<String> collections) {
        for (var collection : collections) {
            var common = reached.getAsLong();
            inChunks(one, collection, chunk -> both(collection, chunk, other.read(collection, chunk.keySet()), common));
            inChunks(other, collection, chunk -> onlyThere(collection, chunk, common));
        }
        for (var round = 0; round < ROUNDS && !changing.isEmpty(); round++) {
            again();
        }
        var left = changing.values().stream().mapToLong(Set::size).sum();
        return new Likeness(documents, differences, left, List.copyOf(examples));
    }

    private interface Chunk {
        void of(Map<String, Document> chunk);
    }

    private static void inChunks(Documents documents, String collection, Chunk action) {
        var chunk = new LinkedHashMap<String, Document>();
        documents.forEach(collection, (id, document) -> {
            chunk.put(id, document);
            if (chunk.size() >= CHUNK) {
                action.of(chunk);
                chunk.clear();
            }
        });
        action.of(chunk);
    }

    private void both(String collection, Map<String, Document> here, Map<String, Document> there, long common) {
        here.forEach((id, document) -> {
            documents++;
            judge(
                    collection,
                    id,
                    List.of(document),
                    there.containsKey(id) ? List.of(there.get(id)) : List.of(),
                    common);
        });
    }

    private void onlyThere(String collection, Map<String, Document> there, long common) {
        var here = one.read(collection, there.keySet());
        there.forEach((id, document) -> {
            if (!here.containsKey(id)) {
                documents++;
                judge(collection, id, List.of(), List.of(document), common);
            }
        });
    }

    private void again() {
        var left = new HashMap<>(changing);
        changing.clear();
        left.forEach((collection, ids) -> {
            var common = reached.getAsLong();
            for (var chunk : chunks(ids)) {
                var here = one.read(collection, chunk);
                var there = other.read(collection, chunk);
                chunk.forEach(id -> judge(collection, id, found(here, id), found(there, id), common));
            }
        });
    }

    private static List<List<String>> chunks(Set<String> ids) {
        var all = new ArrayList<>(ids);
        var chunks = new ArrayList<List<String>>();
        for (var from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }

    private static List<Document> found(Map<String, Document> documents, String id) {
        return documents.containsKey(id) ? List.of(documents.get(id)) : List.of();
    }

    private void judge(String collection, String id, List<Document> here, List<Document> there, long common) {
        if (isAfter(here, common) || isAfter(there, common)) {
            changing.computeIfAbsent(collection, none -> new HashSet<>()).add(id);
        } else if (!here.stream()
                .map(this::content)
                .toList()
                .equals(there.stream().map(this::content).toList())) {
            differences++;
            if (examples.size() < EXAMPLES) {
                examples.add(collection + "/" + id);
            }
        }
    }

    private static boolean isAfter(List<Document> found, long position) {
        return found.stream()
                .anyMatch(
                        document -> document.get(Change.POSITION, Number.class).longValue() > position);
    }

    private Object content(Document document) {
        var kept = new Document(document);
        kept.remove(Change.POSITION);
        return format.content(kept);
    }
}
