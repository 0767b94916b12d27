package org.homeward.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.ErasureEvent.SubjectKeysDestroyed;
import org.homeward.kernel.privacy.ErasureGround;
import org.homeward.kernel.privacy.PersonalDataRead;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.DischargeReason;
import org.homeward.kernel.shelter.RoomPlan;
import org.homeward.kernel.shelter.SectionKind;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.SignOff;
import org.homeward.platform.messaging.EventContext;
import org.homeward.query.casework.CaseEvents;
import org.homeward.query.funding.FundingEvents;

/** What happens to many people, side by side: cases, beds, money, refusals, readings and erasures. */
final class LongHistory {
    private static final List<ShelterId> CENTRES = List.of(ShelterId.of(new UUID(5, 1)), ShelterId.of(new UUID(5, 2)));
    private static final int BEDS = 40;
    private static final int AGREEMENTS = 5;
    private static final List<Donor> DONORS = List.copyOf(EnumSet.allOf(Donor.class));
    private static final List<String> COUNTRIES = List.of("MLI", "GHA", "SEN", "NGA", "NER", "LBR");
    private static final List<String> NAMES = List.of("Keita", "Mensah", "Diop", "Okafor", "Issa", "Doe");
    private static final UserId SOMEBODY = UserId.of(new UUID(0, 1));

    /**
     * Something that happened.
     *
     * @param event what
     * @param context what is known besides
     */
    record Happened(Event event, EventContext context) {}

    private final Random random;
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Happened> happened = new ArrayList<>();

    private LongHistory(long seed) {
        random = new Random(seed);
    }

    /** At least so many events, always the same for a seed. */
    static List<Happened> of(int events, long seed) {
        var history = new LongHistory(seed);
        history.begin();
        for (var person = 1; history.happened.size() < events; person++) {
            history.live(person);
        }
        return history.happened;
    }

    private void begin() {
        var beds = new ArrayList<String>();
        for (var bed = 0; bed < BEDS; bed++) {
            beds.add(bed(bed));
        }
        var rooms = List.of(new RoomPlan("M1", SectionKind.MEN, beds));
        CENTRES.forEach(centre -> add(new ShelterEvent.ShelterOpened(centre, "Centre", rooms, BEDS, CaseEvents.DAY)));
        for (var agreement = 0; agreement < AGREEMENTS; agreement++) {
            var donor = DONORS.get(agreement % DONORS.size());
            add(FundingEvents.signed(FundingEvents.agreement(agreement), donor, Money.euros("100000.00")));
        }
    }

    private void live(int person) {
        var pick = random.nextInt(COUNTRIES.size());
        var journey = CaseEvents.journey(person, "Moussa", NAMES.get(pick), COUNTRIES.get(pick));
        var steps = 1 + random.nextInt(journey.size());
        for (var step = 0; step < steps; step++) {
            add(journey.get(step));
            happen(person, step);
        }
    }

    /** Something beside the case. */
    private void happen(int person, int step) {
        var day = CaseEvents.DAY.plusDays(step);
        switch (random.nextInt(8)) {
            case 0 -> stay(person, day);
            case 1 -> spend(person, step);
            case 2 -> add("refusal-" + happened.size(), refused(person));
            case 3 -> add(read(person));
            case 4 -> erase(person, day);
            default -> {}
        }
    }

    private void stay(int person, LocalDate day) {
        var stay = StayId.of(new UUID(6, happened.size()));
        var file = CaseEvents.file(person);
        var bed = bed(random.nextInt(BEDS));
        var men = SectionKind.MEN;
        var centre = CENTRES.get(random.nextInt(CENTRES.size()));
        add(new ShelterEvent.AdmissionQueued(centre, stay, file, men, random.nextInt(100), 1, day));
        if (random.nextBoolean()) {
            add(new ShelterEvent.BedReserved(centre, stay, file, bed, men, 1, day, day.plusDays(2)));
            add(new ShelterEvent.ResidentAdmitted(centre, stay, file, bed, men, 1, day.plusDays(1)));
            add(discharged(centre, stay, file, bed, day.plusDays(1)));
        }
    }

    private static ShelterEvent discharged(ShelterId centre, StayId stay, CaseId file, String bed, LocalDate from) {
        return new ShelterEvent.ResidentDischarged(
                centre, stay, file, bed, DischargeReason.OWN_WISH, new SignOff.None(), 0, 1, from, from.plusDays(9));
    }

    private void spend(int person, int step) {
        var agreement = FundingEvents.agreement(random.nextInt(AGREEMENTS));
        var number = happened.size();
        var amount = new Money(1 + random.nextInt(20_000), Currency.EUR);
        add(FundingEvents.reserved(agreement, number));
        add(FundingEvents.bound(agreement, number, "6.1", amount));
        add(FundingEvents.promised(agreement, number, number, amount));
        add(FundingEvents.delivered(agreement, number, number, amount));
        add(FundingEvents.cost(agreement, number, "6.1", amount, FundingEvents.DAY.plusDays(step)));
        add(FundingEvents.confirmed(agreement, number));
        add(FundingEvents.waitlisted(1_000_000L + person));
    }

    private static CommandRefused refused(int person) {
        return new CommandRefused(
                CaseEvents.file(person).value(),
                "casework.confirm-eligibility",
                "casework.not-possible-now",
                "{}",
                List.of("casework.register-migrant"),
                0);
    }

    private PersonalDataRead read(int person) {
        var shown = new PersonalDataRead.Shown(CaseEvents.person(person), Set.of(PurposeGroup.IDENTITY));
        return new PersonalDataRead(new UUID(7, happened.size()).toString(), "casework.show-case", List.of(shown));
    }

    private void erase(int person, LocalDate day) {
        if (random.nextInt(20) == 0) {
            add(new SubjectKeysDestroyed(
                    CaseEvents.person(person), Set.of(PurposeGroup.IDENTITY), ErasureGround.REQUEST_OF_PERSON, day));
        }
    }

    private static String bed(int number) {
        return "M1-" + number;
    }

    private void add(Event event) {
        add(event.streamId(), event);
    }

    private void add(String stream, Event event) {
        var position = happened.size();
        var sequence = sequences.merge(stream, 0L, (last, none) -> last + 1);
        var context = new EventContext(
                "event-" + position,
                position,
                stream,
                sequence,
                Instant.parse("2009-01-01T00:00:00Z").plusSeconds(position),
                SOMEBODY,
                Set.of(Role.FIN),
                Office.TRIPOLI,
                Purpose.FUNDING,
                "command-" + position,
                "correlation",
                "causation");
        happened.add(new Happened(event, context));
    }
}
