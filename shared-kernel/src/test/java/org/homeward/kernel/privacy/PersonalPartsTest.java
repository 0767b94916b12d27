package org.homeward.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.identity.SubjectId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalPartsTest {
    private static final SubjectId AMINA = SubjectId.of(new UUID(0, 1));
    private static final SubjectId BARA = SubjectId.of(new UUID(0, 2));

    record Note(String title, Personal<String> text, Personal<Integer> number) {}

    record Plain(String title) {}

    @Test
    void a_message_is_about_a_person_if_every_part_is() {
        assertThat(PersonalParts.areAllAbout(AMINA, note(AMINA, AMINA))).isTrue();
        assertThat(PersonalParts.areAllAbout(AMINA, note(AMINA, BARA))).isFalse();
        assertThat(PersonalParts.areAllAbout(AMINA, note(BARA, AMINA))).isFalse();
    }

    @Test
    void a_message_without_personal_values_is_about_anybody() {
        assertThat(PersonalParts.areAllAbout(AMINA, new Plain("meals"))).isTrue();
    }

    @Test
    void an_erased_value_is_still_about_its_person() {
        var ref = new SubjectRef(BARA, PurposeGroup.CONTACT, "text");
        var note = new Note("a", new Personal.Erased<>(ref), part(AMINA, 1));

        assertThat(PersonalParts.areAllAbout(AMINA, note)).isFalse();
        assertThat(PersonalParts.areAllAbout(BARA, new Note("a", new Personal.Erased<>(ref), part(BARA, 1))))
                .isTrue();
    }

    @Test
    void personal_values_are_never_hidden_deeper_in_a_message() {
        assertThat(Stream.concat(Catalogue.commandTypes().stream(), Catalogue.eventTypes().stream()))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(Arrays.stream(type.getRecordComponents())
                                .filter(component -> component.getType() != Personal.class)
                                .filter(component -> mentionsPersonal(component.getGenericType(), 5)))
                        .isEmpty());
    }

    private static boolean mentionsPersonal(Type type, int deep) {
        if (deep == 0) {
            return false;
        }
        if (type instanceof ParameterizedType generic) {
            return mentionsPersonal(generic.getRawType(), deep)
                    || Arrays.stream(generic.getActualTypeArguments()).anyMatch(t -> mentionsPersonal(t, deep - 1));
        }
        return type instanceof Class<?> plain && (Personal.class.isAssignableFrom(plain) || within(plain, deep));
    }

    private static boolean within(Class<?> type, int deep) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> mentionsPersonal(component.getGenericType(), deep - 1));
    }

    private static Note note(SubjectId text, SubjectId number) {
        return new Note("a", part(text, "b"), part(number, 1));
    }

    private static <T> Personal<T> part(SubjectId person, T value) {
        return Personal.known(person, PurposeGroup.CONTACT, "part", value);
    }
}
