package org.homeward.query.casework.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeward.query.casework.CaseEvents.DAY;
import static org.homeward.query.casework.CaseEvents.enquiryClosed;
import static org.homeward.query.casework.CaseEvents.file;
import static org.homeward.query.casework.CaseEvents.journey;
import static org.homeward.query.casework.CaseEvents.opened;
import static org.homeward.query.casework.CaseEvents.person;
import static org.homeward.query.casework.CaseEvents.registered;
import static org.homeward.query.casework.CaseEvents.said;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeward.kernel.casework.CaseDossier;
import org.homeward.kernel.casework.CaseFilter;
import org.homeward.kernel.casework.CaseList;
import org.homeward.kernel.casework.CaseStatus;
import org.homeward.kernel.casework.CaseTimeline;
import org.homeward.kernel.casework.CaseworkQuery.ListCases;
import org.homeward.kernel.casework.CaseworkQuery.ShowCase;
import org.homeward.kernel.casework.CaseworkQuery.ShowCaseTimeline;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeFigures;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeOverview;
import org.homeward.kernel.casework.CaseworkQuery.ShowWaitingList;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.EnquiryClosureReason;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.IntakeEvent.IdentityRectified;
import org.homeward.kernel.casework.ProtectionEvent.HoldPlaced;
import org.homeward.kernel.casework.ProtectionEvent.HoldReleased;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.casework.Waiting;
import org.homeward.kernel.casework.WithdrawalChannel;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.privacy.ErasureEvent.SubjectKeysDestroyed;
import org.homeward.kernel.privacy.ErasureGround;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionQueued;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.time.Known;
import org.homeward.platform.messaging.NotFound;
import org.homeward.query.ReadSide;
import org.homeward.query.casework.CaseQuestions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CasesIT {
    private static final Office OTHER = new Office("BENGHAZI");
    private static final Instant NOW = Instant.parse("2008-06-01T10:00:00Z");

    private final ReadSide readSide;
    private final MongoCaseIndex index;
    private final MongoDepartureFacts departures;
    private final CaseQuestions questions;

    CasesIT(@TempDir Path folder) {
        readSide = new ReadSide(folder, CaseQuestions.projections());
        index = new MongoCaseIndex(readSide.store(), readSide.format(), readSide.updates());
        departures = new MongoDepartureFacts(readSide.store(), readSide.updates());
        questions = new CaseQuestions(
                index, departures, readSide.history(), readSide::positions, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        index.close();
        departures.close();
        readSide.close();
    }

    @Test
    void a_list_shows_what_its_filter_admits_and_the_newest_first() {
        readSide.happened(journey(1, 13));
        readSide.happened(journey(2, 5));
        readSide.happened(opened(3, Office.TRIPOLI, DAY.plusDays(1)), registered(3, "Kofi", "Mensah", "GHA"));
        readSide.happened(opened(4, Office.TRIPOLI, DAY.minusDays(1)));
        assertThat(numbers(CaseFilter.all())).containsExactly(3, 2, 1, 4);
        assertThat(numbers(filter(Set.of(CaseStatus.WAITLISTED, CaseStatus.ENQUIRY), "", "")))
                .containsExactly(2, 4);
        assertThat(numbers(filter(Set.of(), "GHA", ""))).containsExactly(3);
        assertThat(numbers(filter(Set.of(), "", "moussa"))).containsExactly(2, 1);
        assertThat(numbers(new CaseFilter(Set.of(), Optional.empty(), Optional.of(Waiting.MONEY), Optional.empty())))
                .containsExactly(2);
    }

    @Test
    void a_row_says_where_the_case_stands_who_it_is_about_and_what_stops_it() {
        readSide.happened(journey(1, 5));
        readSide.happened(
                held(1, HoldClass.MEDICAL),
                held(1, HoldClass.CHILD),
                new HoldReleased(file(1), HoldClass.CHILD, said(1, "reason"), DAY),
                queued(1));
        var row = list(CaseFilter.all()).rows().getFirst();
        assertThat(row.status()).isEqualTo(CaseStatus.WAITLISTED);
        assertThat(row.holds()).containsExactly(HoldClass.MEDICAL);
        assertThat(row.waiting()).containsExactlyInAnyOrder(Waiting.MONEY, Waiting.BED);
        assertThat(row.version()).isEqualTo(7);
        assertThat(row.person().orElseThrow().name().read(PersonName::full, "erased"))
                .isEqualTo("Moussa Keita");
        readSide.happened(reserved(1));
        assertThat(list(CaseFilter.all()).rows().getFirst().waiting()).containsExactly(Waiting.MONEY);
    }

    @Test
    void pages_hold_every_case_once_also_when_many_were_opened_on_one_day() {
        readSide.happened(IntStream.range(0, 120)
                .mapToObj(number -> opened(number, Office.TRIPOLI, DAY.plusDays(number % 3)))
                .toList());
        var seen = new ArrayList<Integer>();
        var page = Page.first(50);
        for (var list = list(page); ; list = list(page)) {
            seen.addAll(numbers(list));
            if (list.next().isEmpty()) {
                break;
            }
            page = new Page(list.next(), 50);
        }
        assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        assertThatThrownBy(() -> list(new Page(Optional.of("2008-04-01_nothing"), 50)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void people_are_found_by_beginnings_of_their_names_as_stated_last_until_they_are_erased() {
        readSide.happened(
                opened(1),
                registered(1, "Fatoumata", "Kon\u00e9", "MLI"),
                opened(2),
                registered(2, "Kone", "Fofana", "CIV"));
        assertThat(numbers(filter(Set.of(), "", "KON"))).containsExactly(2, 1);
        assertThat(numbers(filter(Set.of(), "", "kone fat"))).containsExactly(1);
        assertThat(numbers(filter(Set.of(), "", "ko"))).isEmpty();
        assertThat(numbers(filter(Set.of(), "", "--"))).isEmpty();
        readSide.happened(new IdentityRectified(
                file(1),
                person(1),
                Personal.known(person(1), PurposeGroup.IDENTITY, "name", new PersonName("Fanta", "Diallo")),
                Personal.known(person(1), PurposeGroup.IDENTITY, "birthDate", LocalDate.of(1981, 1, 1)),
                said(1, "reason"),
                DAY));
        assertThat(numbers(filter(Set.of(), "", "kone"))).containsExactly(2);
        assertThat(numbers(filter(Set.of(), "", "dial"))).containsExactly(1);
    }

    @Test
    void cases_of_another_office_are_neither_listed_nor_found() {
        readSide.happened(journey(1, 5));
        readSide.happened(opened(2, OTHER, DAY));
        assertThat(numbers(CaseFilter.all())).containsExactly(1);
        questions.askFor(OTHER);
        assertThat(numbers(CaseFilter.all())).containsExactly(2);
        assertThatThrownBy(() -> dossier(1, Known.LATEST)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> dossier(1, new Known.UpTo(3))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> timeline(1, Page.first(10))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> timeline(99, Page.first(10))).isInstanceOf(NotFound.class);
        assertThat(questions.ask(new ShowWaitingList(Page.first(10))).rows()).isEmpty();
        assertThat(questions.ask(new ShowProgrammeOverview()).casesByStatus())
                .containsExactly(Map.entry(CaseStatus.ENQUIRY, 1L));
    }

    @Test
    void a_file_of_now_is_the_same_as_the_one_folded_as_of_its_last_event() {
        readSide.happened(journey(1, 13));
        readSide.happened(held(1, HoldClass.OTHER));
        var now = dossier(1, Known.LATEST);
        assertThat(now).isEqualTo(dossier(1, new Known.UpTo(13)));
        assertThat(now.version()).isEqualTo(13);
        assertThat(now.position()).isEqualTo(13);
        assertThat(now.content().progress().status()).isEqualTo(CaseStatus.ARRIVED);
        assertThat(now.content().journey().departedOn()).contains(DAY.plusDays(20));
        assertThat(now.content().decision().waiting()).isEmpty();
        assertThat(now.content().decision().funding()).isPresent();
        assertThat(now.nextSteps()).contains("casework.submit-plan").doesNotContain("casework.confirm-departure");
    }

    @Test
    void a_file_as_of_an_earlier_moment_knows_nothing_of_what_came_later() {
        readSide.happened(journey(1, 13));
        var earlier = dossier(1, new Known.UpTo(4));
        assertThat(earlier.version()).isEqualTo(4);
        assertThat(earlier.content().progress().status()).isEqualTo(CaseStatus.WAITLISTED);
        assertThat(earlier.content().decision().waiting().orElseThrow().priority())
                .isEqualTo(20);
        assertThat(earlier.content().decision().sessions()).isEmpty();
        var minutes = new Known.At(ReadSide.BEGINNING.plusSeconds(60 * 4));
        assertThat(dossier(1, minutes)).isEqualTo(earlier);
        assertThatThrownBy(() -> dossier(2, new Known.UpTo(4))).isInstanceOf(NotFound.class);
    }

    @Test
    void a_withdrawal_takes_the_seat_and_the_consent_and_keeps_what_was_said() {
        readSide.happened(journey(1, 11));
        readSide.happened(new ConsentWithdrawn(
                file(1),
                person(1),
                WithdrawalChannel.IN_PERSON,
                new FundingPlace.None(),
                new Seat.None(),
                DAY.plusDays(16)));
        var content = dossier(1, Known.LATEST).content();
        assertThat(content.progress().status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(content.journey().seat()).isEmpty();
        assertThat(content.decision().consent()).isEmpty();
        assertThat(content.decision().topicsCovered()).isEmpty();
        assertThat(content.decision().sessions()).hasSize(1);
        assertThat(content.decision().withdrawnOn()).contains(DAY.plusDays(16));
    }

    @Test
    void a_timeline_says_who_did_what_when_and_why_and_nothing_personal() {
        readSide.happened(journey(1, 13));
        var first = timeline(1, Page.first(10));
        assertThat(first.entries())
                .extracting(CaseTimeline.Entry::sequence)
                .startsWith(12L, 11L)
                .hasSize(10);
        assertThat(first.version()).isEqualTo(12);
        var second = timeline(1, new Page(first.next(), 10));
        assertThat(second.entries()).extracting(CaseTimeline.Entry::sequence).containsExactly(2L, 1L, 0L);
        assertThat(second.next()).isEmpty();
        var registration = second.entries().get(1);
        assertThat(registration.event()).isEqualTo("casework.migrant-registered.v1");
        assertThat(registration.happenedOn()).contains(DAY);
        assertThat(registration.recordedAt()).isEqualTo(ReadSide.BEGINNING.plusSeconds(60));
        assertThat(registration.by().office()).isEqualTo(Office.TRIPOLI);
        assertThat(first.toString() + second).doesNotContain("Moussa").doesNotContain("Said in private");
    }

    @Test
    void a_closed_enquiry_is_no_open_case_any_more_until_the_person_is_registered() {
        readSide.happened(opened(1));
        readSide.happened(opened(2));
        readSide.happened(enquiryClosed(2, EnquiryClosureReason.NO_CONTACT, DAY.plusMonths(6)));

        assertThat(numbers(filter(Set.of(CaseStatus.ENQUIRY), "", ""))).containsExactly(1);
        assertThat(numbers(filter(Set.of(CaseStatus.ENQUIRY_CLOSED), "", ""))).containsExactly(2);
        var overview = questions.ask(new ShowProgrammeOverview());
        assertThat(overview.casesByStatus())
                .containsOnly(Map.entry(CaseStatus.ENQUIRY, 1L), Map.entry(CaseStatus.ENQUIRY_CLOSED, 1L));
        assertThat(overview.enquiriesByMonth().values()).containsExactly(2L);
        assertThat(timeline(2, Page.first(10)).entries().getFirst().values().toString())
                .contains("NO_CONTACT");

        readSide.happened(registered(2, "Moussa", "Keita", "MLI"));
        assertThat(questions.ask(new ShowProgrammeOverview()).casesByStatus())
                .containsOnly(Map.entry(CaseStatus.ENQUIRY, 1L), Map.entry(CaseStatus.REGISTERED, 1L));
    }

    @Test
    void figures_and_overview_count_what_has_happened() {
        readSide.happened(journey(1, 13));
        readSide.happened(journey(2, 5));
        readSide.happened(opened(3, Office.TRIPOLI, DAY.minusMonths(1)));
        readSide.happened(held(2, HoldClass.MEDICAL));
        var overview = questions.ask(new ShowProgrammeOverview());
        assertThat(overview.figures().personsAssisted()).isEqualTo(1);
        assertThat(overview.figures().on()).isEqualTo(LocalDate.of(2008, 6, 1));
        assertThat(overview.figures().personsThisYearByCountry()).containsEntry("MLI", 1L);
        assertThat(overview.casesByStatus())
                .containsEntry(CaseStatus.ARRIVED, 1L)
                .containsEntry(CaseStatus.WAITLISTED, 1L)
                .containsEntry(CaseStatus.ENQUIRY, 1L);
        assertThat(overview.waitingForMoney()).isEqualTo(1);
        assertThat(overview.onHold()).isEqualTo(1);
        assertThat(overview.enquiriesByMonth()).containsEntry(YearMonth.of(2008, 3), 1L);
        assertThat(questions
                        .ask(new ShowProgrammeFigures(new Known.UpTo(5), Optional.empty()))
                        .personsAssisted())
                .isZero();
        assertThat(questions
                        .ask(new ShowProgrammeFigures(Known.LATEST, Optional.of(DAY)))
                        .personsAssisted())
                .isZero();
    }

    @Test
    void an_erased_person_is_erased_in_list_and_file_and_found_no_more_after_a_rebuild() {
        readSide.happened(journey(1, 13));
        readSide.happened(journey(2, 3));
        var before = readSide.content();
        readSide.rebuild();
        assertThat(readSide.content()).isEqualTo(before);
        readSide.seal().erase(person(1));
        var erased = list(CaseFilter.all()).rows().stream()
                .filter(row -> row.caseId().equals(file(1)))
                .findFirst()
                .orElseThrow();
        assertThat(erased.person().orElseThrow().name().isErased()).isTrue();
        assertThat(dossier(1, Known.LATEST)
                        .content()
                        .decision()
                        .sessions()
                        .getFirst()
                        .notes()
                        .isErased())
                .isTrue();
        assertThat(numbers(filter(Set.of(), "", "moussa"))).containsExactly(2, 1);
        readSide.happened(new SubjectKeysDestroyed(
                person(1), Set.of(PurposeGroup.IDENTITY), ErasureGround.REQUEST_OF_PERSON, DAY.plusYears(1)));
        assertThat(numbers(filter(Set.of(), "", "moussa"))).containsExactly(2);
        readSide.rebuild();
        assertThat(numbers(filter(Set.of(), "", "moussa"))).containsExactly(2);
        assertThat(numbers(CaseFilter.all())).containsExactly(2, 1);
    }

    private CaseList list(CaseFilter filter) {
        return questions.ask(new ListCases(filter, Page.first(200)));
    }

    private CaseList list(Page page) {
        return questions.ask(new ListCases(CaseFilter.all(), page));
    }

    private CaseDossier dossier(int number, Known asOf) {
        return questions.ask(new ShowCase(file(number), asOf));
    }

    private CaseTimeline timeline(int number, Page page) {
        return questions.ask(new ShowCaseTimeline(file(number), page));
    }

    private List<Integer> numbers(CaseFilter filter) {
        return numbers(list(filter));
    }

    private static List<Integer> numbers(CaseList list) {
        return list.rows().stream()
                .map(row ->
                        (int) UUID.fromString(row.caseId().value().substring(5)).getLeastSignificantBits())
                .toList();
    }

    private static CaseFilter filter(Set<CaseStatus> statuses, String country, String name) {
        return new CaseFilter(
                statuses,
                Optional.of(country).filter(code -> !code.isEmpty()).map(CountryCode::new),
                Optional.empty(),
                Optional.of(name).filter(text -> !text.isEmpty()));
    }

    private static HoldPlaced held(int number, HoldClass holdClass) {
        return new HoldPlaced(
                file(number),
                holdClass,
                said(number, "reason"),
                DAY.plusDays(9),
                DAY,
                new FundingPlace.None(),
                new Seat.None());
    }

    private static AdmissionQueued queued(int number) {
        return new AdmissionQueued(
                ShelterId.of(new UUID(5, 1)),
                StayId.of(new UUID(6, number)),
                file(number),
                SectionKind.MEN,
                20,
                1,
                DAY);
    }

    private static BedReserved reserved(int number) {
        return new BedReserved(
                ShelterId.of(new UUID(5, 1)),
                StayId.of(new UUID(6, number)),
                file(number),
                "M1-1",
                SectionKind.MEN,
                3,
                DAY,
                DAY.plusDays(2));
    }
}
