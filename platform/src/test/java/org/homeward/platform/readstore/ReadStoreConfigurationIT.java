package org.homeward.platform.readstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;
import org.homeward.kernel.shelter.ShelterQuery.FollowShelter;
import org.homeward.platform.eventstore.StoredEvents;
import org.homeward.platform.eventstore.StreamedEvents;
import org.homeward.platform.live.LiveTopic;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadStoreConfigurationIT {
    private record Notes(String collection, Class<FollowShelter> question) implements LiveTopic {}

    @TempDir
    Path folder;

    @Test
    void the_projections_of_the_context_run_into_the_data_folder_without_further_wiring() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("test", Map.of("homeward.data", folder.toString())));
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(CountedEvents.class, () -> new CountedEvents(90, 10));
            context.registerBean(StoredEvents.class, () -> new StreamedEvents(context.getBean(CountedEvents.class)));
            context.registerBean(EventContexts.class, () -> CountedEvents::contextOf);
            context.registerBean(
                    DocumentFormat.class,
                    () -> new DocumentFormat(JsonMapper.builder().build()));
            context.registerBean(
                    QueryUpdateEmitter.class,
                    () -> SimpleQueryUpdateEmitter.builder().build());
            context.registerBean(LiveTopic.class, () -> new Notes(Notebook.FACTS, FollowShelter.class));
            context.register(ReadStoreConfiguration.class, Notebook.class);
            context.refresh();
            assertThat(context.getBean(ReadProgress.class).awaitCaughtUp(Duration.ofMinutes(1)))
                    .isTrue();
            assertThat(context.getBean(MongoTemplate.class)
                            .getCollection(Notebook.FACTS)
                            .countDocuments())
                    .isEqualTo(80);
        }
        assertThat(folder.resolve("readstore")).isNotEmptyDirectory();
    }
}
