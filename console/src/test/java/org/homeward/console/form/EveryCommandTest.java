package org.homeward.console.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeward.console.words.Words;
import org.homeward.platform.web.CommandForm;
import org.homeward.platform.web.CommandForms;
import org.homeward.platform.web.Shape;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.node.JsonNodeFactory;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryCommandTest {
    private final Words say = new Words(texts(), Locale.ENGLISH);

    @Test
    void every_command_has_a_field_for_every_value_it_needs() {
        for (var form : new CommandForms().all()) {
            var inputs = inputs(form);
            assertThat(inputs).as(form.code()).hasSameSizeAs(form.fields());
            assertThat(Names.of(inputs)).as(form.code()).containsAll(leaves(form.fields(), ""));
        }
    }

    @Test
    void every_field_has_a_label_in_words() {
        for (var form : new CommandForms().all()) {
            inputs(form)
                    .forEach(input -> assertThat(input.tag().label())
                            .as(form.code() + " " + input.tag().name())
                            .isEqualTo(say.text("field." + input.tag().name())));
        }
    }

    @Test
    void a_form_left_blank_states_nothing_but_empty_lists() {
        for (var form : new CommandForms().all()) {
            var typed = Typed.read(form, new LinkedMultiValueMap<>());
            typed.forEachEntry((name, value) ->
                    assertThat(value.isEmpty()).as(form.code() + " " + name).isTrue());
        }
    }

    private List<Input> inputs(CommandForm form) {
        return new Fields(form, say, new Complaints(List.of(), say))
                .of(JsonNodeFactory.instance.objectNode(), new Prefill(), "");
    }

    private static List<String> leaves(List<Shape.Field> fields, String prefix) {
        return fields.stream()
                .flatMap(field -> leaves(field, prefix + field.name()))
                .toList();
    }

    private static Stream<String> leaves(Shape.Field field, String name) {
        return switch (field.shape()) {
            case Shape.Group group -> leaves(group.fields(), name + "/").stream();
            case Shape.Many(Shape.Group group, boolean distinct) -> leaves(group.fields(), name + "/0/").stream();
            case Shape.OneOf oneOf ->
                oneOf.variants().values().stream().flatMap(variant -> leaves(variant.fields(), name + "/").stream());
            default -> Stream.of(name);
        };
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/messages", "messages/domain");
        texts.setAlwaysUseMessageFormat(true);
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
