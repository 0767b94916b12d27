package org.homeward.platform.readstore;

import java.util.List;
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

    /** The collections it writes, and nobody else; a rebuild drops them. */
    Set<String> collections();

    /** What the event changes. */
    List<Write> project(E event, EventContext context);
}
