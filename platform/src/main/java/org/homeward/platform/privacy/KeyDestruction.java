package org.homeward.platform.privacy;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.homeward.kernel.privacy.ErasureEvent.SubjectKeysDestroyed;
import org.homeward.platform.eventstore.RawEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys the keys that events say are destroyed. The events are the list of what is erased: following all of them at
 * every start makes a restored copy of old keys harmless.
 */
final class KeyDestruction {
    private static final Logger LOG = LoggerFactory.getLogger(KeyDestruction.class);
    private static final int PAGE = 1_000;

    private final StoredKeys keys;
    private final SealedFiles files;
    private final Told told;
    private volatile boolean behind;

    /** Tells the events that say which keys are destroyed. */
    @FunctionalInterface
    interface Told {
        /** Tells all that may not have been followed yet, in order, each at least once. */
        void each(Consumer<SubjectKeysDestroyed> follow);
    }

    KeyDestruction(StoredKeys keys, SealedFiles files, Told told) {
        this.keys = keys;
        this.files = files;
        this.told = told;
    }

    /** All such events of a store that finds them by itself. */
    static Told in(RawEvents log, Serializer serializer) {
        return follow -> {
            var position = 0L;
            for (var page = log.readKeyDestructions(position, PAGE);
                    !page.isEmpty();
                    page = log.readKeyDestructions(position, PAGE)) {
                for (var stored : page) {
                    SubjectKeysDestroyed event = serializer.deserialize(
                            new SimpleSerializedObject<>(stored.payload(), byte[].class, stored.name(), null));
                    follow.accept(event);
                    position = stored.position();
                }
            }
        };
    }

    /** Follows all events there are; fails if it cannot. */
    void catchUp() {
        keys.noticeDestroyed();
        told.each(this::follow);
        behind = false;
    }

    /** Follows events that were just stored. They are facts already, so that a failure is made good later. */
    void follow(List<? extends EventMessage<?>> events) {
        for (var event : events) {
            if (event.getPayloadType() == SubjectKeysDestroyed.class) {
                try {
                    follow((SubjectKeysDestroyed) event.getPayload());
                } catch (RuntimeException failed) {
                    behind = true;
                    LOG.error("keys that are to be destroyed are not yet; it is tried again", failed);
                }
            }
        }
    }

    /** Whether keys are still there that should be destroyed. */
    boolean isBehind() {
        return behind;
    }

    private void follow(SubjectKeysDestroyed event) {
        if (!event.groups().stream().allMatch(group -> keys.isDestroyed(event.person(), group))) {
            keys.destroy(event.person(), event.groups());
        }
        files.forget(event.person(), event.groups());
    }
}
