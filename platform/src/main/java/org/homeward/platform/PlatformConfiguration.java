package org.homeward.platform;

import java.time.Clock;
import org.homeward.platform.axon.AxonConfiguration;
import org.homeward.platform.axon.GateConfiguration;
import org.homeward.platform.axonserver.ServerConnectionConfiguration;
import org.homeward.platform.eventstore.EventStoreConfiguration;
import org.homeward.platform.live.LiveConfiguration;
import org.homeward.platform.metrics.MetricsConfiguration;
import org.homeward.platform.privacy.PrivacyConfiguration;
import org.homeward.platform.rights.RightsConfiguration;
import org.homeward.platform.security.SecurityConfiguration;
import org.homeward.platform.serialization.SerializationConfiguration;
import org.homeward.platform.web.WebConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every process of Homeward has, whichever sides run in it. */
@Configuration(proxyBeanMethods = false)
@Import({
    AxonConfiguration.class,
    EventStoreConfiguration.class,
    GateConfiguration.class,
    LiveConfiguration.class,
    MetricsConfiguration.class,
    PrivacyConfiguration.class,
    RightsConfiguration.class,
    SecurityConfiguration.class,
    SerializationConfiguration.class,
    ServerConnectionConfiguration.class,
    WebConfiguration.class
})
public class PlatformConfiguration {
    /** The clock of the rules; a demo replaces it by the clock of its story. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
