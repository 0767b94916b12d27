package org.homeward.platform.live;

import java.util.Collection;
import java.util.List;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.homeward.kernel.message.Changed;
import org.homeward.kernel.message.Following;
import org.homeward.platform.readstore.LiveUpdates;

/** Tells those who follow a document what the projections have committed, wherever they are. */
public final class LiveEmitter implements AutoCloseable {
    private final QueryUpdateEmitter emitter;
    private final List<LiveUpdates.Subscription> heard;

    /** Tells of these topics from now on. */
    public LiveEmitter(LiveUpdates updates, Collection<LiveTopic> topics, QueryUpdateEmitter emitter) {
        this.emitter = emitter;
        heard = topics.stream()
                .map(topic -> updates.subscribe(topic.collection(), update -> tell(topic.question(), update)))
                .toList();
    }

    private <F extends Following> void tell(Class<F> question, LiveUpdates.Update update) {
        if (emitter.activeSubscriptions().isEmpty()) {
            return; // while history is read again nobody listens, and there are many updates
        }
        var changed = new Changed(update.id(), update.position());
        emitter.emit(
                question,
                followed -> update.id().equals(LiveUpdates.MANY) || update.id().equals(followed.followedId()),
                changed);
    }

    @Override
    public void close() {
        heard.forEach(LiveUpdates.Subscription::close);
    }
}
