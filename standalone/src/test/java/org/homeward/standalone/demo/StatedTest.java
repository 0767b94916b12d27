package org.homeward.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.stream.Collectors;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.MessageNames;
import org.homeward.platform.web.CommandForms;
import org.homeward.platform.web.CommandReader;
import org.homeward.standalone.story.Story;
import org.homeward.standalone.story.Timeline;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatedTest {
    private final CommandForms forms = new CommandForms();
    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void every_kind_of_command_of_the_story_reads_the_same_when_it_is_stated_in_a_request() {
        var seen = new HashMap<Class<?>, Command>();
        var story = Story.of(1, LocalDate.of(2009, 2, 6));
        Timeline.START
                .datesUntil(Timeline.END.plusDays(1))
                .forEach(day -> story.script().on(day).forEach(step -> {
                    var command = step.wish().get();
                    seen.putIfAbsent(command.getClass(), command);
                }));

        assertThat(seen.values().stream().map(this::stated).collect(Collectors.toSet()))
                .isEqualTo(seen.values().stream().collect(Collectors.toSet()));
        assertThat(seen).hasSizeGreaterThan(50);
    }

    private Command stated(Command command) {
        var form = forms.find(MessageNames.codeOf(command.getClass())).orElseThrow();
        return CommandReader.read(form, json.readTree(Stated.body(form, command)));
    }
}
