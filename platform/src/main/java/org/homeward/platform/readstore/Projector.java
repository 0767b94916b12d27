package org.homeward.platform.readstore;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.message.Event;
import org.homeward.platform.messaging.EventContext;

/**
 * A pure function from an event to writes. It sees every event of its family at least once, those of one stream in
 * order.
 *
 * @param <E> the family of events it reads
 */
public interface Projector<E extends Event> {
    /** The family. */
    Class<E> events();

    /** The collections it writes, and nobody else. */
    Set<String> collections();

    /** The name of a projection. */
    static String nameOf(Projector<?> projector) {
        return Optional.ofNullable(projector.getClass().getAnnotation(Projection.class))
                .map(Projection::value)
                .orElseGet(() -> projector.getClass().getSimpleName());
    }

    /** What the event changes. */
    List<Write> project(E event, EventContext context);
}
