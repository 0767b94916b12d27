package org.homeward.platform.readstore;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells who listens in this process that a document has changed. It carries no content: the listener asks again. */
public final class LiveUpdates {
    /** The id of an update that stands for more documents than are told one by one. */
    public static final String MANY = "*";

    /**
     * A changed document.
     *
     * @param topic the collection
     * @param id the document, or {@link #MANY}
     * @param position the position of the event that changed it
     */
    public record Update(String topic, String id, long position) {}

    /** Ends listening when it is closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    private record Listener(String topic, Consumer<Update> consumer) {}

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Listens to a topic until the subscription is closed. The consumer must be quick and must not throw. */
    public Subscription subscribe(String topic, Consumer<Update> consumer) {
        var listener = new Listener(topic, consumer);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void publish(Update update) {
        for (var listener : listeners) {
            if (listener.topic().equals(update.topic())) {
                listener.consumer().accept(update);
            }
        }
    }
}
