package org.homeward.platform.live;

import java.time.Duration;
import org.axonframework.queryhandling.QueryGateway;
import org.homeward.platform.axon.ActorSeal;
import org.homeward.platform.axon.Answers;
import org.homeward.platform.messaging.Follower;
import org.homeward.platform.messaging.GatewayFollower;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Streams as every process that speaks HTTP has them. */
@Configuration(proxyBeanMethods = false)
public class LiveConfiguration {
    @Bean
    Follower follower(QueryGateway gateway, Answers answers, ActorSeal seal) {
        return new GatewayFollower(gateway, answers, seal);
    }

    @Bean
    LiveStreams liveStreams(
            Follower follower,
            @Value("${homeward.live.streams-per-user}") int perUser,
            @Value("${homeward.live.streams}") int all,
            @Value("${homeward.live.heartbeat}") Duration heartbeat) {
        return new LiveStreams(follower, new LiveStreams.Limits(perUser, all, heartbeat));
    }
}
