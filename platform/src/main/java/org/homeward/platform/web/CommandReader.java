package org.homeward.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.privacy.Personal;
import tools.jackson.databind.JsonNode;

/** Reads a command from the JSON of a request. Personal values are stated in clear and leave as {@link Personal}. */
public final class CommandReader {
    private CommandReader() {}

    /**
     * The command that the JSON states.
     *
     * @throws Malformed with everything that is wrong: missing, unknown, of the wrong type or not allowed
     */
    public static Command read(CommandForm form, JsonNode body) {
        var faults = new ArrayList<Fault>();
        var command = read(form, body, faults);
        if (!faults.isEmpty() || command.isEmpty()) {
            throw new Malformed(faults);
        }
        return form.type().cast(command.get());
    }

    private static Optional<?> read(CommandForm form, JsonNode body, List<Fault> faults) {
        var values = new ValueReader(faults);
        if (!body.isObject()) {
            faults.add(Fault.wrongType("", "an object"));
            return Optional.empty();
        }
        values.unknown(body, form.fields().stream().map(Shape.Field::name).toList(), "");
        var subject = subject(form, body);
        var components = new ArrayList<Object>();
        var complete = true;
        for (var field : form.fields()) {
            var value = values.field(field, body, "").flatMap(stated -> protectedBy(field, stated, subject));
            complete &= value.isPresent();
            if (field.name().equals(form.subjectProperty()) && !isComponent(form, field.name())) {
                continue;
            }
            components.add(value.isPresent() ? value.get() : "");
        }
        return complete ? new RecordMaker(form.type()).make(components.toArray(), "", faults) : Optional.empty();
    }

    private static boolean isComponent(CommandForm form, String name) {
        return List.of(form.type().getRecordComponents()).stream()
                .anyMatch(component -> component.getName().equals(name));
    }

    /** Whom personal values are about, if the request says it well; if not, the property has its own fault. */
    private static Optional<SubjectId> subject(CommandForm form, JsonNode body) {
        var stated = body.path(form.subjectProperty());
        return stated.isString()
                ? new RecordMaker(SubjectId.class)
                        .make(new Object[] {stated.stringValue()}, "", new ArrayList<>())
                        .map(SubjectId.class::cast)
                : Optional.empty();
    }

    private static Optional<?> protectedBy(Shape.Field field, Object stated, Optional<SubjectId> subject) {
        return field.personal().isEmpty()
                ? Optional.of(stated)
                : subject.map(person -> Personal.known(person, field.personal().get(), field.name(), stated));
    }
}
