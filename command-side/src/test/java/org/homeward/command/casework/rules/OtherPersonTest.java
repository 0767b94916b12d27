package org.homeward.command.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.casework.rules.Cases.BY_COLLEAGUE;
import static org.homeward.command.casework.rules.Cases.PERSON;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseworkRejection.OtherPerson;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.privacy.Personal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever carries something personal says nothing about anybody else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class OtherPersonTest {
    private static final SubjectId SOMEBODY_ELSE = SubjectId.of(new UUID(0, 222));

    static Stream<Arguments> personalParts() {
        return EveryCommand.inOrder().stream()
                .flatMap(command -> Arrays.stream(command.getClass().getRecordComponents())
                        .filter(component -> component.getType() == Personal.class)
                        .map(component -> Arguments.of(command, component)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("personalParts")
    void a_value_about_somebody_else_is_refused(MigrantCaseCommand command, RecordComponent part) throws Exception {
        var foreign = aboutSomebodyElse(command, part);

        Cases.given(whereItIsDecided(command)).when(foreign, BY_COLLEAGUE).refused(new OtherPerson());
    }

    private static List<MigrantCaseEvent> whereItIsDecided(MigrantCaseCommand command) {
        return Arrays.stream(CaseStatus.values())
                .flatMap(status -> Situations.at(status).stream())
                .filter(past -> CaseTable.answer(command, past) instanceof CaseTable.Decided)
                .findFirst()
                .orElseThrow();
    }

    private static MigrantCaseCommand aboutSomebodyElse(MigrantCaseCommand command, RecordComponent part)
            throws ReflectiveOperationException {
        var components = command.getClass().getRecordComponents();
        var values = new Object[components.length];
        for (var i = 0; i < components.length; i++) {
            var value = components[i].getAccessor().invoke(command);
            values[i] = components[i].getName().equals(part.getName()) ? foreign((Personal<?>) value) : value;
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return command.getClass().getDeclaredConstructor(types).newInstance(values);
    }

    private static Personal<?> foreign(Personal<?> value) {
        var ref = value.ref();
        assertThat(ref.subject()).isEqualTo(PERSON);
        return Personal.known(SOMEBODY_ELSE, ref.group(), ref.label(), "x");
    }
}
