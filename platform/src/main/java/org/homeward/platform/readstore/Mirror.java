package org.homeward.platform.readstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

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
    private final Changes changes;
    private final Map<String, T> held = new HashMap<>();
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
        documents = store.documents();
        this.collection = collection;
        this.shortForm = shortForm;
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

    @Override
    public void close() {
        changes.close();
    }

    private void refresh() {
        switch (changes.sinceLastAsked()) {
            case Changes.Everything everything -> {
                held.clear();
                documents.forEach(collection, this::hold);
                all = new Held<>(all.number() + 1, List.copyOf(held.values()));
            }
            case Changes.Some some -> {
                if (some.ids().isEmpty()) {
                    return;
                }
                var found = documents.read(collection, some.ids());
                some.ids().stream().filter(id -> !found.containsKey(id)).forEach(held::remove);
                found.forEach(this::hold);
                all = new Held<>(all.number() + 1, List.copyOf(held.values()));
            }
        }
    }

    private void hold(String id, Document document) {
        Optional<T> form =
                Boolean.TRUE.equals(document.getBoolean(Write.GONE)) ? Optional.empty() : shortForm.apply(document);
        form.ifPresentOrElse(value -> held.put(id, value), () -> held.remove(id));
    }
}
