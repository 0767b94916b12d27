package org.homeward.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.identity.FamilyId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.shelter.Party;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionQueued;
import org.homeward.kernel.shelter.ShelterEvent.AdmissionRequested;
import org.homeward.kernel.shelter.ShelterEvent.BedReallocated;
import org.homeward.kernel.shelter.ShelterEvent.BedReserved;
import org.homeward.kernel.shelter.ShelterEvent.ResidentAdmitted;
import org.homeward.kernel.shelter.ShelterEvent.ResidentDischarged;
import org.homeward.kernel.shelter.ShelterEvent.RoomRedesignated;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The centre of the story against the figures of the programme's handbook. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ParameterizedClass(name = "founding note of {0}")
@ValueSource(strings = {"2009-02-06", "2010-02-05"})
class CentreTest {
    private static final int BEDS = 40;
    private static final LocalDate SETTLED = LocalDate.of(2008, 4, 15);
    private static final Map<String, Played> PLAYED = new HashMap<>();

    private record Played(Story story, List<ShelterEvent> events) {}

    private final Story story;
    private final List<ShelterEvent> events;

    CentreTest(String note) {
        var played = PLAYED.computeIfAbsent(note, date -> {
            var written = Story.of(1, LocalDate.parse(date));
            return new Played(written, CentreAlone.of(written));
        });
        story = played.story();
        events = played.events();
    }

    @Test
    void between_85_and_95_per_cent_of_the_places_are_taken_and_never_more_than_all() {
        var nights = nights();
        var settled = nights.tailMap(SETTLED).values();

        assertThat(nights.values())
                .allSatisfy(residents -> assertThat(residents).isBetween(1, BEDS));
        assertThat(settled.stream().mapToInt(Integer::intValue).average().orElse(0))
                .isBetween(0.85 * BEDS, 0.95 * BEDS);
    }

    @Test
    void half_of_the_guests_stay_at_most_nine_nights_and_nine_of_ten_at_most_twenty_eight() {
        var nights = of(ResidentDischarged.class)
                .map(e -> Timeline.days(e.admittedOn(), e.dischargedOn()))
                .sorted()
                .toList();

        assertThat(part(nights, 0.5)).isBetween(8, 10);
        assertThat(part(nights, 0.9)).isBetween(26, 31);
    }

    @Test
    void who_has_to_wait_for_a_bed_waits_some_days_and_some_give_up() {
        var since = of(AdmissionQueued.class).collect(Collectors.toMap(AdmissionQueued::stayId, e -> e));
        var waits = of(BedReserved.class)
                .filter(e -> since.containsKey(e.stayId()))
                .map(e -> Timeline.days(queued(since, e.stayId()).queuedOn(), e.reservedOn()))
                .sorted()
                .toList();

        assertThat(part(waits, 0.5)).isBetween(1, 6);
        assertThat(waits).hasSizeLessThan(since.size());
    }

    private static AdmissionQueued queued(Map<StayId, AdmissionQueued> since, StayId stay) {
        return Objects.requireNonNull(since.get(stay));
    }

    @Test
    void a_bed_is_asked_for_by_somewhat_more_than_a_fifth_of_those_who_register_a_family_counting_once() {
        var share = (double) (alone() + families()) / partiesRegisteredSinceOpening();

        assertThat(share).isBetween(0.20, 0.28);
    }

    @Test
    void an_eighth_of_those_who_ask_are_families_and_one_in_twelve_is_ill() {
        var isolated =
                of(BedReallocated.class).filter(e -> e.bed().startsWith("I")).count();

        assertThat(families() / (double) (families() + alone())).isBetween(0.08, 0.15);
        assertThat(isolated / (double) of(ResidentAdmitted.class).count()).isBetween(0.03, 0.10);
    }

    @Test
    void empty_rooms_are_given_to_those_who_wait_and_somebody_waits_at_the_end() {
        var waiting = new ArrayList<StayId>();
        for (var event : events) {
            switch (event) {
                case AdmissionQueued e -> waiting.add(e.stayId());
                case BedReserved e -> waiting.remove(e.stayId());
                case ShelterEvent.RequestCancelled e -> waiting.remove(e.stayId());
                default -> {}
            }
        }

        assertThat(of(RoomRedesignated.class).count()).isPositive();
        assertThat(waiting).isNotEmpty();
    }

    private long families() {
        return of(AdmissionRequested.class)
                .flatMap(e ->
                        e.guest().party() instanceof Party.WithFamily(FamilyId id) ? Stream.of(id) : Stream.empty())
                .distinct()
                .count();
    }

    private long alone() {
        return of(AdmissionRequested.class)
                .filter(e -> e.guest().party() instanceof Party.Alone)
                .count();
    }

    private long partiesRegisteredSinceOpening() {
        var persons = asked(RegisterMigrant.class).count();
        var inFamilies = asked(LinkFamily.class).toList();
        var families = inFamilies.stream().map(LinkFamily::familyId).distinct().count();
        return persons - inFamilies.size() + families;
    }

    private <C extends Command> Stream<C> asked(Class<C> kind) {
        return Timeline.CENTRE_OPENS
                .datesUntil(Timeline.END.plusDays(1))
                .flatMap(day -> story.script().on(day).stream())
                .map(step -> step.wish().get())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    /** How many stays cover each night. */
    private NavigableMap<LocalDate, Integer> nights() {
        var admitted = new HashMap<StayId, LocalDate>();
        var nights = new TreeMap<LocalDate, Integer>();
        for (var event : events) {
            switch (event) {
                case ResidentAdmitted e -> admitted.put(e.stayId(), e.admittedOn());
                case ResidentDischarged e -> {
                    admitted.remove(e.stayId());
                    e.admittedOn().datesUntil(e.dischargedOn()).forEach(night -> nights.merge(night, 1, Integer::sum));
                }
                default -> {}
            }
        }
        admitted.values()
                .forEach(since -> since.datesUntil(Timeline.END.plusDays(1))
                        .forEach(night -> nights.merge(night, 1, Integer::sum)));
        return nights;
    }

    private <E extends ShelterEvent> Stream<E> of(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    private static int part(List<Integer> sorted, double share) {
        return sorted.get((int) (share * sorted.size()));
    }
}
