package org.homeward.query.casework.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.Intention;
import org.homeward.kernel.casework.Lodging;
import org.homeward.kernel.casework.ProgrammeFigures;
import org.homeward.kernel.casework.Situation;
import org.homeward.kernel.casework.TravelEvent;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.DocumentFormat;
import org.homeward.platform.readstore.LiveUpdates;
import org.homeward.platform.readstore.ProjectionProcessor;
import org.homeward.platform.readstore.ReadProgress;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.query.casework.DepartureFactsProjection;
import org.homeward.query.casework.ProgrammeCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgrammeFiguresIT {
    private static final LocalDate IN_2006 = LocalDate.of(2006, 7, 20);
    private static final LocalDate IN_2007 = LocalDate.of(2007, 2, 3);
    private static final UUID SOMEBODY = new UUID(0, 1);

    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    private final ReadStore store;
    private final ProjectionProcessor processor;

    ProgrammeFiguresIT(@TempDir Path folder) {
        store = ReadStore.embedded(folder);
        processor = new ProjectionProcessor(
                List.of(new DepartureFactsProjection()),
                new ProjectionProcessor.Surroundings(
                        events,
                        ProgrammeFiguresIT::contextOf,
                        store,
                        new DocumentFormat(JsonMapper.builder().build()),
                        new LiveUpdates(),
                        "embedded"));
    }

    @BeforeEach
    void start() {
        processor.start();
    }

    @AfterEach
    void stop() {
        processor.stop();
        store.close();
        events.shutDown();
    }

    @Test
    void persons_countries_and_returns_are_counted_from_departures_only() {
        happened(
                departed(1, 1, "NER", IN_2006),
                new ArrivalConfirmed(CaseId.of(new UUID(0, 1)), "Niamey", IN_2006),
                departed(2, 2, "GHA", IN_2007),
                departed(3, 1, "NER", IN_2007));
        var figures = figures(Long.MAX_VALUE, IN_2007);
        assertThat(figures.personsAssisted()).isEqualTo(2);
        assertThat(figures.returns()).isEqualTo(3);
        assertThat(figures.countries()).isEqualTo(2);
        assertThat(figures.personsThisYear()).isEqualTo(2);
        assertThat(figures.personsByCountry()).containsEntry("NER", 1L).containsEntry("GHA", 1L);
        assertThat(figures.returnsByMonth())
                .containsEntry(YearMonth.of(2006, 7), 1L)
                .containsEntry(YearMonth.of(2007, 2), 2L);
    }

    @Test
    void a_figure_can_be_asked_as_of_a_position_and_on_a_day() {
        happened(departed(1, 1, "NER", IN_2006), departed(2, 2, "GHA", IN_2007), departed(3, 3, "MLI", IN_2006));
        assertThat(figures(1, IN_2007).personsAssisted()).isEqualTo(2);
        assertThat(figures(Long.MAX_VALUE, IN_2006).personsByCountry()).containsOnlyKeys("NER", "MLI");
        assertThat(figures(1, IN_2006).personsAssisted()).isEqualTo(1);
    }

    private void happened(TravelEvent... past) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : past) {
            messages.add(new GenericDomainEventMessage<>("MigrantCase", event.streamId(), messages.size(), event));
        }
        events.publish(messages);
        assertThat(new ReadProgress(processor).awaitCaughtUp(past.length - 1, Duration.ofMinutes(1)))
                .isTrue();
    }

    private ProgrammeFigures figures(long position, LocalDate on) {
        return ProgrammeCount.of(on, position, new MongoDepartureFacts(store).upTo(position, on));
    }

    private static DepartureConfirmed departed(long file, long person, String country, LocalDate day) {
        return new DepartureConfirmed(
                CaseId.of(new UUID(0, file)),
                SubjectId.of(new UUID(0, person)),
                MovementId.of(SOMEBODY),
                new FundingPlace.None(),
                new Lodging.None(),
                new CountryCode(country),
                new CountryCode(country),
                Sex.F,
                1980,
                Situation.URBAN,
                Intention.UNKNOWN,
                false,
                false,
                day);
    }

    private static EventContext contextOf(TrackedEventMessage<?> message) {
        var stored = (DomainEventMessage<?>) message;
        return new EventContext(
                message.getIdentifier(),
                message.trackingToken().position().orElseThrow(),
                stored.getAggregateIdentifier(),
                stored.getSequenceNumber(),
                message.getTimestamp(),
                UserId.of(SOMEBODY),
                Set.of(Role.MOV),
                Office.TRIPOLI,
                Purpose.TRAVEL,
                "command",
                "correlation",
                "causation");
    }
}
