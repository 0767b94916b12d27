package org.homeward.query.casework.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.query.casework.CaseEvents.DAY;
import static org.homeward.query.casework.CaseEvents.file;
import static org.homeward.query.casework.CaseEvents.opened;
import static org.homeward.query.casework.CaseEvents.person;
import static org.homeward.query.casework.CaseEvents.registered;
import static org.homeward.query.casework.CaseEvents.said;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.ClosureEvent.CaseClosed;
import org.homeward.kernel.casework.ClosureEvent.CaseReopened;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.IntakeEvent.CaseEntrusted;
import org.homeward.kernel.casework.IntakeEvent.IdentityRectified;
import org.homeward.kernel.casework.IntakeEvent.MigrantRegistered;
import org.homeward.kernel.casework.IntakeEvent.NotDuplicateConfirmed;
import org.homeward.kernel.casework.Likeness;
import org.homeward.kernel.casework.Lodging;
import org.homeward.kernel.casework.PossibleDuplicates;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.privacy.ErasureEvent.SubjectKeysDestroyed;
import org.homeward.kernel.privacy.ErasureGround;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.homeward.platform.messaging.NotFound;
import org.homeward.query.ReadSide;
import org.homeward.query.casework.CaseQuestions;
import org.homeward.query.casework.DuplicateQuestions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which other cases may be about the person of a case. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DuplicatesIT {
    private static final Office OTHER = new Office("BENGHAZI");
    private static final Instant NOW = Instant.parse("2009-06-01T10:00:00Z");

    private final ReadSide readSide;
    private final MongoCaseIndex index;
    private final MongoTraitsIndex traits;
    private final DuplicateQuestions questions;

    DuplicatesIT(@TempDir Path folder) {
        readSide = new ReadSide(folder, CaseQuestions.projections());
        index = new MongoCaseIndex(readSide.store(), readSide.format(), readSide.updates());
        traits = new MongoTraitsIndex(readSide.store(), readSide.format(), readSide.updates());
        questions = new DuplicateQuestions(index, traits, readSide::positions, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        index.close();
        traits.close();
        readSide.close();
    }

    @Test
    void a_case_of_the_same_name_sex_nationality_and_nearly_the_same_year_may_be_of_the_same_person() {
        readSide.happened(opened(1), registered(1, "Moussa", "Ke\u00efta", "MLI"));
        readSide.happened(opened(2), registered(2, "KEITA", "Moussa", "MLI"));
        readSide.happened(opened(3), registered(3, "Moussa Ben", "Keita", "MLI"));
        readSide.happened(opened(4), registered(4, "Moussa", "Diop", "MLI"));
        readSide.happened(opened(5), registered(5, "Moussa", "Keita", "GIN"));
        var found = ask(1);
        assertThat(found.rows())
                .containsExactly(
                        new PossibleDuplicates.Row(
                                file(2),
                                CaseStatus.REGISTERED,
                                DAY,
                                Office.TRIPOLI,
                                Set.of(Likeness.NAME, Likeness.SEX, Likeness.NATIONALITY, Likeness.BIRTH_YEAR)),
                        new PossibleDuplicates.Row(
                                file(3),
                                CaseStatus.REGISTERED,
                                DAY,
                                Office.TRIPOLI,
                                Set.of(
                                        Likeness.NAME_IN_PART,
                                        Likeness.SEX,
                                        Likeness.NATIONALITY,
                                        Likeness.BIRTH_YEAR)));
        assertThat(found.more()).isZero();
        assertThat(found.elsewhere()).isZero();
        assertThat(numbers(3)).containsExactly(2, 1);
        assertThat(numbers(4)).isEmpty();
        assertThat(readSide.content()).doesNotContainIgnoringCase("moussa");
    }

    @Test
    void an_enquiry_is_like_none_and_two_cases_of_one_person_are_no_duplicates() {
        readSide.happened(opened(1), registered(1, "Moussa", "Keita", "MLI"), opened(2));
        readSide.happened(opened(3), registeredAs(3, person(1)));
        assertThat(numbers(1)).isEmpty();
        assertThat(numbers(2)).isEmpty();
        assertThatThrownBy(() -> ask(9)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_somebody_found_to_be_another_person_is_shown_from_neither_side_also_when_told_again() {
        alike(3);
        readSide.happened(new NotDuplicateConfirmed(file(1), person(1), file(2), UserId.of(new UUID(8, 8)), DAY));
        assertThat(numbers(1)).containsExactly(3);
        assertThat(numbers(2)).containsExactly(3);
        assertThat(numbers(3)).containsExactly(2, 1);
        var before = readSide.content();
        readSide.deliverAgain();
        assertThat(readSide.content()).isEqualTo(before);
        readSide.rebuild();
        assertThat(readSide.content()).isEqualTo(before);
        assertThat(numbers(2)).containsExactly(3);
    }

    @Test
    void an_identity_stated_anew_is_compared_as_it_is_now() {
        alike(2);
        readSide.happened(rectified("Modibo", 1980));
        assertThat(numbers(1)).isEmpty();
        assertThat(numbers(2)).isEmpty();
        readSide.happened(rectified("Moussa", 1983));
        assertThat(numbers(2)).isEmpty();
        readSide.happened(rectified("Moussa", 1982));
        assertThat(numbers(2)).containsExactly(1);
    }

    @Test
    void an_erased_person_is_like_nobody_also_after_a_rebuild() {
        alike(3);
        readSide.seal().erase(person(2));
        readSide.happened(new SubjectKeysDestroyed(
                person(2), Set.of(PurposeGroup.IDENTITY), ErasureGround.REQUEST_OF_PERSON, DAY.plusYears(1)));
        for (var again = 0; again < 2; again++) {
            assertThat(numbers(1)).containsExactly(3);
            assertThat(numbers(2)).isEmpty();
            assertThat(numbers(3)).containsExactly(1);
            readSide.rebuild();
        }
    }

    @Test
    void a_closed_case_is_shown_for_a_year_and_one_taken_up_again_is_open() {
        alike(4);
        readSide.happened(closed(2, LocalDate.of(2008, 6, 1)));
        readSide.happened(closed(3, LocalDate.of(2008, 5, 31)));
        readSide.happened(closed(4, LocalDate.of(2008, 5, 31)), new CaseReopened(file(4), "came back", DAY));
        assertThat(numbers(1)).containsExactly(4, 2);
    }

    @Test
    void cases_that_are_not_reached_are_counted_and_not_named() {
        alike(3);
        readSide.happened(opened(4, OTHER, DAY), registered(4, "Moussa", "Keita", "MLI"));
        readSide.happened(new CaseEntrusted(file(3), Role.CSL, UserId.of(new UUID(8, 9)), DAY));
        var found = ask(1);
        assertThat(numbers(found)).containsExactly(2);
        assertThat(found.elsewhere()).isEqualTo(2);
        assertThat(found.toString()).doesNotContain(file(3).value()).doesNotContain(file(4).value());
        assertThatThrownBy(() -> ask(4)).isInstanceOf(NotFound.class);
        questions.askAs(Role.PM, OTHER);
        assertThat(numbers(1)).containsExactly(4, 3, 2);
        assertThat(ask(1).elsewhere()).isZero();
    }

    @Test
    void of_many_the_twenty_most_alike_are_shown_and_how_many_more_there_are() {
        alike(26);
        readSide.happened(closed(26, LocalDate.of(2005, 1, 1)));
        var found = ask(1);
        assertThat(found.rows()).hasSize(20);
        assertThat(numbers(found))
                .containsExactlyElementsOf(IntStream.rangeClosed(6, 25)
                        .map(each -> 31 - each)
                        .boxed()
                        .toList());
        assertThat(found.more()).isEqualTo(4);
        assertThat(found.elsewhere()).isZero();
    }

    /** So many cases of the same name, the first opened first. */
    private void alike(int cases) {
        readSide.happened(IntStream.rangeClosed(1, cases)
                .boxed()
                .flatMap(each -> Stream.of(opened(each), registered(each, "Moussa", "Keita", "MLI")))
                .toList());
    }

    private PossibleDuplicates ask(int number) {
        return questions.ask(file(number));
    }

    private List<Integer> numbers(int number) {
        return numbers(ask(number));
    }

    private static List<Integer> numbers(PossibleDuplicates found) {
        return found.rows().stream()
                .map(row ->
                        (int) UUID.fromString(row.caseId().value().substring(5)).getLeastSignificantBits())
                .toList();
    }

    private static MigrantRegistered registeredAs(int number, SubjectId person) {
        var e = registered(number, "Moussa", "Keita", "MLI");
        return new MigrantRegistered(
                e.caseId(),
                person,
                Personal.known(person, PurposeGroup.IDENTITY, "name", new PersonName("Moussa", "Keita")),
                Personal.known(person, PurposeGroup.IDENTITY, "birthDate", LocalDate.of(1980, 2, 3)),
                e.birthYear(),
                e.sex(),
                e.nationality(),
                e.countryOfReturn(),
                e.basis(),
                e.noticeVersion(),
                e.language(),
                e.needs(),
                e.intention(),
                e.situation(),
                e.registeredOn());
    }

    private static IdentityRectified rectified(String given, int birthYear) {
        return new IdentityRectified(
                file(1),
                person(1),
                Personal.known(person(1), PurposeGroup.IDENTITY, "name", new PersonName(given, "Keita")),
                Personal.known(person(1), PurposeGroup.IDENTITY, "birthDate", LocalDate.of(birthYear, 1, 1)),
                said(1, "reason"),
                DAY);
    }

    private static CaseClosed closed(int number, LocalDate day) {
        return new CaseClosed(
                file(number),
                ClosureReason.ONWARD_MOVEMENT,
                person(number),
                new FundingPlace.None(),
                new Lodging.None(),
                false,
                day);
    }
}
