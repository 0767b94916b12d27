package org.homeward.platform.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.MessageNames;

/**
 * What a request must state to send one kind of command. It is read off the command's record, so that the API, its
 * description and the console's forms always ask for the same.
 *
 * @param type the command
 * @param code its public name, for example {@code casework.open-enquiry}
 * @param fields what is stated; {@code person} comes last when the command holds personal values and does not itself
 *     say whom they are about
 */
public record CommandForm(Class<? extends Command> type, String code, List<Shape.Field> fields) {
    /** The property that says whom personal values are about, when the command has no component for it. */
    public static final String PERSON = "person";

    /** The form of a command. */
    public static CommandForm of(Class<? extends Command> type) {
        var fields = new ArrayList<>(Shapes.group(type).fields());
        if (holdsPersonalValues(fields) && subjectOf(type).isEmpty()) {
            fields.add(new Shape.Field(PERSON, new Shape.Coded(SubjectId.class), Optional.empty()));
        }
        return new CommandForm(type, MessageNames.codeOf(type), List.copyOf(fields));
    }

    /** The path of the command's endpoint. */
    public String path() {
        return "/api/" + code.replace('.', '/');
    }

    /** The property that says whom personal values are about. */
    String subjectProperty() {
        return subjectOf(type).orElse(PERSON);
    }

    private static boolean holdsPersonalValues(List<Shape.Field> fields) {
        return fields.stream().anyMatch(field -> field.personal().isPresent());
    }

    private static Optional<String> subjectOf(Class<? extends Command> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType().equals(SubjectId.class))
                .map(component -> component.getName())
                .findFirst();
    }
}
