package org.homeward.console.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.homeward.platform.live.LiveStreams;
import org.homeward.platform.security.CurrentActor;
import org.homeward.platform.web.CommandForms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages of the console need of the other sides, made up. */
@Configuration(proxyBeanMethods = false)
public class SampleParts {
    @Bean
    SampleSides sides() {
        return new SampleSides();
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2009-02-06T10:00:00Z"), ZoneOffset.UTC);
    }

    @Bean
    CurrentActor currentActor() {
        return new CurrentActor();
    }

    @Bean
    LiveStreams liveStreams(SampleSides sides) {
        return new LiveStreams(sides, new LiveStreams.Limits(6, 100, Duration.ofSeconds(20)));
    }

    @Bean
    CommandForms commandForms() {
        return new CommandForms();
    }
}
