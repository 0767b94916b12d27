package org.homeward.console.shelter;

import org.homeward.kernel.identity.ShelterId;
import org.homeward.platform.readstore.LiveUpdates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Follows the boards of the read side when it runs in this process. */
@Configuration(proxyBeanMethods = false)
class LiveBoards {
    /** The collection in which the read side keeps the boards. */
    private static final String TOPIC = "shelter-boards";

    @Bean
    BoardWatch boardWatch(ObjectProvider<LiveUpdates> updates) {
        var here = updates.getIfAvailable();
        return here == null ? new BoardWatch.Silent() : new Beside(here);
    }

    /** The read side runs beside the console. */
    private record Beside(LiveUpdates updates) implements BoardWatch {
        @Override
        public boolean isLive() {
            return true;
        }

        @Override
        public Watching watch(ShelterId shelter, Runnable changed) {
            return updates.subscribe(TOPIC, update -> {
                if (update.id().equals(shelter.value()) || update.id().equals(LiveUpdates.MANY)) {
                    changed.run();
                }
            })::close;
        }
    }
}
