package org.homeward.query.privacy.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.privacy.PersonalDataRead;
import org.homeward.kernel.privacy.PersonalDataRead.Shown;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.privacy.ReadLog.Reading;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.query.ReadSide;
import org.homeward.query.privacy.ReadingsProjection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingsIT {
    private final ReadSide readSide;
    private final MongoReadings readings;

    ReadingsIT(@TempDir Path folder) {
        readSide = new ReadSide(folder, new ReadingsProjection());
        readings = new MongoReadings(readSide.store(), readSide.format());
    }

    @AfterEach
    void close() {
        readSide.close();
    }

    @Test
    void it_says_who_saw_what_when_and_why() {
        readSide.happened(read(1, person(1)));

        assertThat(readings.of(person(1), Page.first(10)).reads())
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.question()).isEqualTo("question-1");
                    assertThat(reading.groups()).containsExactly(PurposeGroup.IDENTITY);
                    assertThat(reading.roles()).containsExactly(Role.FIN);
                    assertThat(reading.office()).isEqualTo(Office.TRIPOLI);
                    assertThat(reading.purpose()).isEqualTo(Purpose.FUNDING);
                    assertThat(reading.readAt()).isEqualTo(ReadSide.BEGINNING);
                });
    }

    @Test
    void a_reading_of_several_persons_stands_with_each_and_with_nobody_else() {
        readSide.happened(read(1, person(1), person(2)), read(2, person(2)));

        assertThat(questions(person(1))).containsExactly("question-1");
        assertThat(questions(person(2))).containsExactly("question-2", "question-1");
        assertThat(questions(person(3))).isEmpty();
    }

    @Test
    void the_newest_come_first_page_by_page() {
        for (var number = 1; number <= 5; number++) {
            readSide.happened(read(number, person(1)));
        }

        var first = readings.of(person(1), Page.first(2));
        var second = readings.of(person(1), new Page(first.next(), 2));
        var third = readings.of(person(1), new Page(second.next(), 2));

        assertThat(first.reads()).extracting(Reading::question).containsExactly("question-5", "question-4");
        assertThat(second.reads()).extracting(Reading::question).containsExactly("question-3", "question-2");
        assertThat(third.reads()).extracting(Reading::question).containsExactly("question-1");
        assertThat(third.next()).isEmpty();
    }

    @Test
    void delivered_twice_it_says_the_same() {
        readSide.happened(read(1, person(1)), read(2, person(1)));
        var before = readings.of(person(1), Page.first(10));

        readSide.deliverAgain();

        assertThat(readings.of(person(1), Page.first(10))).isEqualTo(before);
    }

    private List<String> questions(SubjectId person) {
        return readings.of(person, Page.first(10)).reads().stream()
                .map(Reading::question)
                .toList();
    }

    private static PersonalDataRead read(int number, SubjectId... persons) {
        return new PersonalDataRead(
                new UUID(0, number).toString(),
                "question-" + number,
                Arrays.stream(persons)
                        .map(person -> new Shown(person, Set.of(PurposeGroup.IDENTITY)))
                        .toList());
    }

    private static SubjectId person(int number) {
        return SubjectId.of(new UUID(0, number));
    }
}
