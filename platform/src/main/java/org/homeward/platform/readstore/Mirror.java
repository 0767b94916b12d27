package org.homeward.platform.readstore;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A short form of every document of a collection, held in memory for questions that ids do not narrow down. It is
 * brought up to date whenever it is asked. Its size is that of the short form times the number of documents, so the
 * short form is small and of plain values.
 *
 * @param <T> the short form
 */
public final class Mirror<T> implements AutoCloseable {
    private final Documents documents;
    private final String collection;
    private final Function<Document, Optional<T>> shortForm;
    private final Function<T, Collection<String>> keys;
    private final Changes changes;
    private final Map<String, T> held = new HashMap<>();
    private final Map<String, Set<String>> byKey = new HashMap<>();
    private Held<T> all = new Held<>(0, List.of());

    /**
     * Everything a mirror held at a moment.
     *
     * @param number grows with every change
     * @param all the short forms, in no order
     * @param <T> the short form
     */
    public record Held<T>(long number, List<T> all) {}

    /**
     * A mirror of a collection.
     *
     * @param store where the documents are
     * @param updates who tells of changes in this process
     * @param collection the collection
     * @param shortForm what is held of a document; empty for one that is of no interest
     */
    public Mirror(ReadStore store, LiveUpdates updates, String collection, Function<Document, Optional<T>> shortForm) {
        this(store, updates, collection, shortForm, form -> Set.of());
    }

    /**
     * A mirror of a collection, in which those that have a key are found without looking at the others.
     *
     * @param store where the documents are
     * @param updates who tells of changes in this process
     * @param collection the collection
     * @param shortForm what is held of a document; empty for one that is of no interest
     * @param keys the keys of a short form
     */
    public Mirror(
            ReadStore store,
            LiveUpdates updates,
            String collection,
            Function<Document, Optional<T>> shortForm,
            Function<T, Collection<String>> keys) {
        documents = store.documents();
        this.collection = collection;
        this.shortForm = shortForm;
        this.keys = keys;
        changes = store.isEmbedded() ? new Changes.Told(updates, collection) : new Changes.Polled(store, collection);
    }

    /** All there are, in no order. */
    public List<T> all() {
        return held().all();
    }

    /** All there are, with a number by which a change is noticed. */
    public synchronized Held<T> held() {
        refresh();
        return all;
    }

    /** The one of a document. */
    public synchronized Optional<T> find(String id) {
        refresh();
        return Optional.ofNullable(held.get(id));
    }

    /** Those that have one of the keys, each once, in no order. */
    public synchronized List<T> having(Collection<String> wanted) {
        refresh();
        return wanted.stream()
                .flatMap(key -> byKey.getOrDefault(key, Set.of()).stream())
                .distinct()
                .flatMap(id -> Optional.ofNullable(held.get(id)).stream())
                .toList();
    }

    @Override
    public void close() {
        changes.close();
    }

    private void refresh() {
        switch (changes.sinceLastAsked()) {
            case Changes.Everything everything -> {
                held.clear();
                byKey.clear();
                documents.forEach(collection, this::hold);
                all = new Held<>(all.number() + 1, List.copyOf(held.values()));
            }
            case Changes.Some some -> {
                if (some.ids().isEmpty()) {
                    return;
                }
                var found = documents.read(collection, some.ids());
                some.ids().stream().filter(id -> !found.containsKey(id)).forEach(this::drop);
                found.forEach(this::hold);
                all = new Held<>(all.number() + 1, List.copyOf(held.values()));
            }
        }
    }

    private void hold(String id, Document document) {
        Optional<T> form =
                Boolean.TRUE.equals(document.getBoolean(Write.GONE)) ? Optional.empty() : shortForm.apply(document);
        drop(id);
        form.ifPresent(value -> {
            held.put(id, value);
            keys.apply(value)
                    .forEach(key ->
                            byKey.computeIfAbsent(key, first -> new HashSet<>()).add(id));
        });
    }

    private void drop(String id) {
        Optional.ofNullable(held.remove(id))
                .ifPresent(before -> keys.apply(before)
                        .forEach(key -> byKey.computeIfPresent(key, (same, ids) -> without(id, ids))));
    }

    private static @Nullable Set<String> without(String id, Set<String> ids) {
        ids.remove(id);
        return ids.isEmpty() ? null : ids;
    }
}
