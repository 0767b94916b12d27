package org.homeward.console.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.homeward.console.words.Option;
import org.homeward.console.words.Words;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.money.Currency;
import org.homeward.platform.web.CommandForm;
import org.homeward.platform.web.Shape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes the fields of a command's form: one for each component, with what is known or was typed. */
final class Fields {
    private static final Set<String> LONG_TEXTS =
            Set.of("findings", "notes", "grounds", "reasoning", "report", "reason", "measure", "circumstances");
    private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();

    private final CommandForm form;
    private final Words say;
    private final Complaints complaints;

    Fields(CommandForm form, Words say, Complaints complaints) {
        this.form = form;
        this.say = say;
        this.complaints = complaints;
    }

    /** The fields; rows of the list named {@code grow} have one more than is filled. */
    List<Input> of(JsonNode values, Prefill prefill, String grow) {
        return form.fields().stream()
                .map(field -> top(field, values.path(field.name()), prefill, grow))
                .toList();
    }

    private Input top(Shape.Field field, JsonNode typed, Prefill prefill, String grow) {
        var known = prefill.of(field.name());
        if (known.isEmpty()) {
            return input(field, field.name(), typed, grow);
        }
        return switch (known.get()) {
            case Known.Fixed fixed -> new Input.Hidden(tag(field, field.name()), text(fixed.value()));
            case Known.Fresh fresh ->
                new Input.Hidden(tag(field, field.name()), typed.isString() ? text(typed) : fresh.value());
            case Known.Likely likely ->
                input(field, field.name(), typed.isMissingNode() ? likely.value() : typed, grow);
            case Known.Among among -> new Input.Pick(tag(field, field.name()), among.options(), text(typed));
        };
    }

    private Input input(Shape.Field field, String name, JsonNode value, String grow) {
        var tag = tag(field, name);
        return switch (field.shape()) {
            case Shape.Text text ->
                LONG_TEXTS.contains(field.name())
                        ? new Input.Prose(tag, text(value))
                        : new Input.Line(tag, "text", text(value), hint(field));
            case Shape.Whole whole -> new Input.Line(tag, "number", text(value), hint(field));
            case Shape.Day day -> new Input.Line(tag, "date", text(value), hint(field));
            case Shape.Month month -> new Input.Line(tag, "month", text(value), hint(field));
            case Shape.Flag flag -> new Input.YesNo(tag, text(value));
            case Shape.Choice choice -> new Input.Pick(tag, say.choices(choice.type()), text(value));
            case Shape.Coded coded -> coded(coded, tag, value, hint(field));
            case Shape.Amount amount -> sum(tag, value);
            case Shape.Many many -> many(many, tag, value, grow);
            case Shape.Group group -> new Input.Part(tag, inputs(group.fields(), name, value, grow));
            case Shape.OneOf oneOf -> variants(oneOf, tag, value, grow);
        };
    }

    private Input coded(Shape.Coded coded, Input.Tag tag, JsonNode value, String hint) {
        return CountryCode.class.equals(coded.type())
                ? new Input.Pick(tag, say.countries(), text(value))
                : new Input.Line(tag, "text", text(value), hint);
    }

    private Input sum(Input.Tag tag, JsonNode value) {
        var currency = text(value.path("currency"));
        return new Input.Sum(
                tag,
                text(value.path("amount")),
                currency.isEmpty() ? Currency.EUR.name() : currency,
                say.choices(Currency.class));
    }

    private Input.Tag withFaultsOf(Input.Tag tag, String... parts) {
        var faults = new ArrayList<>(tag.faults());
        for (var part : parts) {
            faults.addAll(complaints.about(tag.name() + part));
        }
        return new Input.Tag(tag.name(), tag.label(), tag.secret(), faults);
    }

    private Input many(Shape.Many many, Input.Tag tag, JsonNode value, String grow) {
        return switch (many.element()) {
            case Shape.Choice choice -> new Input.Ticks(tag, say.choices(choice.type()), texts(value));
            case Shape.Group group -> rows(group, tag, value, grow);
            default -> new Input.Line(tag, "text", String.join(", ", texts(value)), say.text("form.hint.list"));
        };
    }

    private Input rows(Shape.Group group, Input.Tag tag, JsonNode value, String grow) {
        var filled = Math.min(value.size(), Typed.MOST_ROWS);
        var count = Math.min(Typed.MOST_ROWS, Math.max(1, tag.name().equals(grow) ? filled + 1 : filled));
        var rows = new ArrayList<Input.Part>();
        for (var i = 0; i < count; i++) {
            var name = tag.name() + "/" + i;
            var row = i < filled ? value.get(i) : NOTHING;
            var label = say.find("row." + tag.name(), i + 1).orElse(say.text("form.row", tag.label(), i + 1));
            rows.add(new Input.Part(
                    new Input.Tag(name, label, false, complaints.about(name)),
                    inputs(group.fields(), name, row, grow)));
        }
        return new Input.Rows(tag, rows);
    }

    private Input variants(Shape.OneOf oneOf, Input.Tag tag, JsonNode value, String grow) {
        var chosen = text(value.path("kind"));
        var inputs = oneOf.variants().values().stream()
                .flatMap(variant -> inputs(variant.fields(), tag.name(), value, grow).stream())
                .toList();
        var kinds = oneOf.variants().keySet().stream()
                .map(kind -> new Option(kind, say.kind(tag.name(), kind)))
                .toList();
        return new Input.Variants(withFaultsOf(tag, "/kind"), kinds, chosen, inputs);
    }

    private List<Input> inputs(List<Shape.Field> fields, String name, JsonNode value, String grow) {
        return fields.stream()
                .map(field -> input(field, name + "/" + field.name(), value.path(field.name()), grow))
                .toList();
    }

    private Input.Tag tag(Shape.Field field, String name) {
        return new Input.Tag(
                name, say.field(form.code(), field.name()), field.personal().isPresent(), complaints.about(name));
    }

    private String hint(Shape.Field field) {
        return say.find("hint." + form.code() + "." + field.name())
                .or(() -> say.find("hint." + field.name()))
                .orElse("");
    }

    private static String text(JsonNode value) {
        return Optional.of(value)
                .filter(JsonNode::isValueNode)
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .map(JsonNode::asString)
                .orElse("");
    }

    private static Set<String> texts(JsonNode array) {
        return new LinkedHashSet<>(StreamSupport.stream(array.spliterator(), false)
                .map(Fields::text)
                .toList());
    }
}
