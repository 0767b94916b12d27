package org.homeward.platform.agenda;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.homeward.platform.axon.CommandSender;
import org.homeward.platform.eventstore.StoredEvents;
import org.homeward.platform.metrics.ProcessorLag;
import org.homeward.platform.policy.Commands;
import org.homeward.platform.process.AgendaEntries;
import org.homeward.platform.process.EventLoop;
import org.homeward.platform.process.ProcessStoreConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Keeps the agenda of all deadlines of the context. With {@code homeward.agenda.ticking=false} others run it. */
@Configuration(proxyBeanMethods = false)
@Import(ProcessStoreConfiguration.class)
public class AgendaConfiguration {
    private static final int ROUND = 2_000;

    @Bean
    Agenda agenda(
            List<Timed> timed,
            StreamableMessageSource<TrackedEventMessage<?>> events,
            StoredEvents stored,
            TokenStore processTokens,
            AgendaEntries entries,
            CommandSender sender,
            Clock clock) {
        return new Agenda(
                timed,
                new Agenda.Surroundings(
                        new EventLoop.Settings(Agenda.nameOf(timed), ROUND, events, processTokens),
                        stored,
                        entries,
                        new Commands(sender, Commands.Backoff::doubling),
                        clock));
    }

    @Bean
    AgendaTicker agendaTicker(Agenda agenda, @Value("${homeward.agenda.ticking:true}") boolean ticks) {
        return new AgendaTicker(agenda, ticks);
    }

    @Bean
    MeterBinder agendaMeters(Agenda agenda, AgendaEntries entries, Clock clock) {
        return meters -> {
            ProcessorLag.register(meters, "agenda", agenda::lag);
            Gauge.builder("homeward.agenda.entries", entries, AgendaEntries::size)
                    .description("what is due some day")
                    .register(meters);
            Gauge.builder("homeward.agenda.delay", () -> delay(entries, clock.instant()))
                    .description("how long the first of what is due has been due and not done")
                    .baseUnit("seconds")
                    .register(meters);
        };
    }

    private static double delay(AgendaEntries entries, Instant now) {
        return entries.due(now, 1).stream()
                .mapToLong(first -> Duration.between(first.due(), now).toSeconds())
                .findFirst()
                .orElse(0);
    }

    /** Red while the events cannot be followed. */
    @Bean
    HealthIndicator agendaHealthIndicator(Agenda agenda) {
        return () ->
                agenda.fault().isPresent() ? Health.down().build() : Health.up().build();
    }
}
