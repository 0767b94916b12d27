package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Member;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChaptersTest {
    @Test
    void for_a_new_stream_the_shell_is_created_whose_chapter_takes_the_command() {
        var handlers = AnnotatedAggregateMetaModelFactory.inspectAggregate(Shell.class)
                .commandHandlers(Shell.class)
                .toList();

        assertThat(handlers)
                .isNotEmpty()
                .allSatisfy(handler -> assertThat(handler.declaringClass()).isEqualTo(Shell.class));
        assertThat(handlers.stream().flatMap(handler -> handler.unwrap(Member.class).stream()))
                .extracting(Member::getName)
                .containsOnly("handle");
    }

    @Test
    void what_decides_outside_of_a_shell_and_its_chapters_stops_the_start() {
        assertThatThrownBy(() -> AnnotatedAggregateMetaModelFactory.inspectAggregate(Careless.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Forgotten")
                .hasMessageContaining("nor a chapter");
    }

    @ChapterOf(Shell.class)
    interface Chapter {
        @Decides
        default void handle(String command) {}
    }

    interface Forgotten {
        @Decides
        default void handle(String command) {}
    }

    @AggregateRoot
    static final class Shell implements Chapter {
        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Axon reads it
        private @Nullable String id;
    }

    @AggregateRoot
    static final class Careless implements Forgotten {
        @AggregateIdentifier
        @SuppressWarnings("UnusedVariable") // Axon reads it
        private @Nullable String id;
    }
}
