package org.homeward.command.casework.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeward.command.casework.rules.Asked.closing;
import static org.homeward.command.casework.rules.Asked.counselling;
import static org.homeward.command.casework.rules.Asked.decision;
import static org.homeward.command.casework.rules.Asked.readiness;
import static org.homeward.command.casework.rules.Asked.screening;
import static org.homeward.command.casework.rules.Asked.withdrawal;
import static org.homeward.command.casework.rules.Cases.AGREEMENT;
import static org.homeward.command.casework.rules.Cases.AUTHOR;
import static org.homeward.command.casework.rules.Cases.COLLEAGUE;
import static org.homeward.command.casework.rules.Cases.FLIGHT;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.THIRD;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.facts;
import static org.homeward.command.casework.rules.Cases.given;
import static org.homeward.command.casework.rules.Cases.name;
import static org.homeward.command.casework.rules.Cases.note;
import static org.homeward.command.casework.rules.Cases.past;
import static org.homeward.command.casework.rules.Cases.registered;
import static org.homeward.kernel.casework.CaseStatus.ARRIVED;
import static org.homeward.kernel.casework.CaseStatus.CLOSED;
import static org.homeward.kernel.casework.CaseStatus.COUNSELLED;
import static org.homeward.kernel.casework.CaseStatus.DECIDED;
import static org.homeward.kernel.casework.CaseStatus.DEPARTED;
import static org.homeward.kernel.casework.CaseStatus.ELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.ENQUIRY;
import static org.homeward.kernel.casework.CaseStatus.FUNDED;
import static org.homeward.kernel.casework.CaseStatus.INELIGIBLE;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.MONITORED;
import static org.homeward.kernel.casework.CaseStatus.PREPARING;
import static org.homeward.kernel.casework.CaseStatus.READY_TO_TRAVEL;
import static org.homeward.kernel.casework.CaseStatus.REFERRED_PROTECTION;
import static org.homeward.kernel.casework.CaseStatus.REGISTERED;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATING;
import static org.homeward.kernel.casework.CaseStatus.REINTEGRATION_PLANNED;
import static org.homeward.kernel.casework.CaseStatus.SCREENED;
import static org.homeward.kernel.casework.CaseStatus.WAITLISTED;
import static org.homeward.kernel.casework.CaseStatus.WITHDRAWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.homeward.kernel.casework.ClosureCommand.ReopenCase;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DecisionCommand.ConfirmEligibility;
import org.homeward.kernel.casework.DecisionCommand.LapseConsent;
import org.homeward.kernel.casework.DecisionCommand.RecordFundingReserved;
import org.homeward.kernel.casework.DecisionCommand.ReengageMigrant;
import org.homeward.kernel.casework.DecisionEvent.ConsentLapsed;
import org.homeward.kernel.casework.DecisionEvent.ConsentWithdrawn;
import org.homeward.kernel.casework.DecisionEvent.VoluntaryReturnConsentGiven;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.Interpreter;
import org.homeward.kernel.casework.ManifestRemoval;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.PreparationCommand.ApplyExitVisa;
import org.homeward.kernel.casework.PreparationCommand.CheckReadiness;
import org.homeward.kernel.casework.PreparationCommand.ClearFitToTravel;
import org.homeward.kernel.casework.PreparationCommand.ConfirmReadiness;
import org.homeward.kernel.casework.PreparationCommand.DeclareUnfit;
import org.homeward.kernel.casework.PreparationCommand.PresentOwnDocument;
import org.homeward.kernel.casework.PreparationCommand.RecordExitVisaGranted;
import org.homeward.kernel.casework.PreparationCommand.StartPreparation;
import org.homeward.kernel.casework.PreparationEvent.PreparationStarted;
import org.homeward.kernel.casework.PreparationEvent.ReadinessChecked;
import org.homeward.kernel.casework.PreparationEvent.ReadinessConfirmed;
import org.homeward.kernel.casework.ProtectionCommand.AppointGuardian;
import org.homeward.kernel.casework.ProtectionCommand.DecideBestInterests;
import org.homeward.kernel.casework.ProtectionCommand.PlaceHold;
import org.homeward.kernel.casework.ProtectionCommand.ReleaseHold;
import org.homeward.kernel.casework.ProtectionEvent.BestInterestsDecided;
import org.homeward.kernel.casework.ProtectionEvent.HoldPlaced;
import org.homeward.kernel.casework.ProtectionEvent.HoldReleased;
import org.homeward.kernel.casework.TravelCommand.ConfirmDeparture;
import org.homeward.kernel.casework.TravelCommand.RecordManifested;
import org.homeward.kernel.casework.TravelCommand.RecordNoShow;
import org.homeward.kernel.casework.TravelCommand.RemoveFromManifest;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class DepartureSafetyTest {
    private static final int WALKS = 2000;
    private static final int STEPS = 80;

    @Test
    void no_sequence_of_commands_ends_in_a_departure_that_the_person_or_the_law_does_not_allow() {
        var departures = 0;
        var childDepartures = 0;
        for (var seed = 0; seed < WALKS; seed++) {
            var child = seed % 2 == 0;
            for (var departure : departuresOf(walk(new Random(seed), child), "seed " + seed)) {
                departures++;
                childDepartures += departure.unaccompaniedChild() ? 1 : 0;
            }
        }
        assertThat(departures).as("departures reached").isGreaterThan(200);
        assertThat(childDepartures).as("departures of children reached").isGreaterThan(20);
    }

    /** What happens when commands are asked at random, more often than not the one that leads on. */
    static List<MigrantCaseEvent> walk(Random random, boolean child) {
        var past = new ArrayList<>(past(ENQUIRY, registered(child ? 2012 : 1990)));
        var today = 1;
        for (var step = 0; step < STEPS; step++) {
            today += random.nextInt(3);
            var state = given(past).state();
            var command = random.nextInt(100) < 70 ? leadingOn(state, random, child, today) : any(random, child, today);
            past.addAll(decided(command, state, facts(random.nextBoolean() ? COLLEAGUE : THIRD, today)));
        }
        return past;
    }

    private static List<MigrantCaseEvent> decided(MigrantCaseCommand command, MigrantCase state, Facts facts) {
        try {
            return MigrantCase.decide(command, state, facts);
        } catch (CommandRejected refused) {
            return List.of();
        }
    }

    private static MigrantCaseCommand leadingOn(MigrantCase state, Random random, boolean child, int today) {
        return switch (Steps.statusOf(state)) {
            case REGISTERED -> screening(true, Interpreter.INDEPENDENT, child);
            case SCREENED -> new ConfirmEligibility(ID, day(today));
            case ELIGIBLE, WAITLISTED -> new RecordFundingReserved(ID, AGREEMENT, day(today));
            case FUNDED -> counselling(EnumSet.allOf(CounsellingTopic.class));
            case COUNSELLED -> decision(ConsentPlace.OFFICE, true, today);
            case DECIDED -> new StartPreparation(ID, day(today));
            case PREPARING -> preparing(CaseFile.of(state).papers(), today);
            case READY_TO_TRAVEL -> new RecordManifested(ID, FLIGHT, AUTHOR, day(today), day(today));
            case MANIFESTED ->
                new ConfirmDeparture(ID, FLIGHT, random.nextInt(10) > 0, random.nextInt(10) > 0, day(today));
            case WITHDRAWN -> new ReengageMigrant(ID, day(today));
            case CLOSED -> new ReopenCase(ID, "came back", day(today));
            case NONE,
                    ENQUIRY,
                    DEPARTED,
                    ARRIVED,
                    REINTEGRATION_PLANNED,
                    REINTEGRATING,
                    MONITORED,
                    INELIGIBLE,
                    REFERRED_PROTECTION,
                    ENQUIRY_CLOSED -> any(random, child, today);
        };
    }

    /** What is missing next for the first day of the week that comes. */
    private static MigrantCaseCommand preparing(Papers papers, int today) {
        var travelOn = day(today - today % 7 + 7);
        if (papers.documentUntil().isBefore(travelOn)) {
            return new PresentOwnDocument(ID, note("A1"), day(today + 300), day(today));
        }
        if (papers.visaUntil().isBefore(travelOn)) {
            return papers.visaApplied()
                    ? new RecordExitVisaGranted(ID, day(today + 60), day(today))
                    : new ApplyExitVisa(ID, "batch-1", day(today));
        }
        if (!papers.fitness().allowsTravelOn(travelOn)) {
            return new ClearFitToTravel(ID, Set.of(), day(today + 10), day(today));
        }
        return papers.check() instanceof Papers.Check.By by && by.travelOn().equals(travelOn)
                ? new ConfirmReadiness(ID, travelOn, day(today))
                : new CheckReadiness(ID, travelOn, day(today));
    }

    private static MigrantCaseCommand any(Random random, boolean child, int today) {
        var holdClass = List.of(HoldClass.values()).get(random.nextInt(HoldClass.values().length));
        return switch (random.nextInt(17)) {
            case 0 -> new PlaceHold(ID, holdClass, note("hold"), day(today + 30), day(today));
            case 1, 2, 3 -> new ReleaseHold(ID, holdClass, note("solved"), day(today));
            case 4 -> random.nextInt(4) == 0 ? withdrawal(today) : readiness();
            case 5 -> new LapseConsent(ID, day(Math.max(0, today - 90)), day(today));
            case 6, 7 -> new AppointGuardian(ID, name("Chidi"), day(today));
            case 8, 9, 10 ->
                new DecideBestInterests(ID, random.nextInt(4) > 0, note("panel"), day(today + 20), day(today));
            case 11 -> decision(random.nextBoolean() ? ConsentPlace.DETENTION : ConsentPlace.OFFICE, true, today);
            case 12 -> new RemoveFromManifest(ID, FLIGHT, ManifestRemoval.OTHER, day(today));
            case 13 -> new RecordNoShow(ID, FLIGHT, day(today));
            case 14 -> new DeclareUnfit(ID, random.nextInt(4) == 0, day(today + 9), day(today));
            case 15 -> closing(ClosureReason.ONWARD_MOVEMENT, today);
            default -> screening(random.nextBoolean(), Interpreter.INDEPENDENT, child);
        };
    }

    /** All departures, each checked against nothing but the events before it. */
    private static List<DepartureConfirmed> departuresOf(List<MigrantCaseEvent> events, String walk) {
        var departures = new ArrayList<DepartureConfirmed>();
        for (var index = 0; index < events.size(); index++) {
            if (events.get(index) instanceof DepartureConfirmed departure) {
                departures.add(departure);
                var before = events.subList(0, index);
                assertThat(activeHolds(before)).as("holds, %s", walk).isEmpty();
                assertThat(consentAllows(before, departure.departedOn()))
                        .as("consent, %s", walk)
                        .isTrue();
                assertThat(isCheckedAndConfirmed(before))
                        .as("readiness, %s", walk)
                        .isTrue();
                assertThat(!departure.unaccompaniedChild() || returnIsBest(before, departure.departedOn()))
                        .as("best interests, %s", walk)
                        .isTrue();
            }
        }
        assertThat(departures).as("departures, %s", walk).hasSizeLessThan(2);
        return departures;
    }

    private static Set<HoldClass> activeHolds(List<MigrantCaseEvent> events) {
        var active = EnumSet.noneOf(HoldClass.class);
        for (var event : events) {
            if (event instanceof HoldPlaced placed) {
                active.add(placed.holdClass());
            }
            if (event instanceof HoldReleased released) {
                active.remove(released.holdClass());
            }
        }
        return active;
    }

    private static boolean consentAllows(List<MigrantCaseEvent> events, LocalDate day) {
        var allows = false;
        for (var event : events) {
            if (event instanceof VoluntaryReturnConsentGiven given) {
                allows = day.isBefore(given.lapsesOn());
            }
            if (event instanceof ConsentWithdrawn || event instanceof ConsentLapsed) {
                allows = false;
            }
        }
        return allows;
    }

    /** Since the preparation began last, the readiness was checked and then confirmed. */
    private static boolean isCheckedAndConfirmed(List<MigrantCaseEvent> events) {
        var checked = false;
        var confirmed = false;
        for (var event : events) {
            if (event instanceof PreparationStarted) {
                checked = false;
                confirmed = false;
            }
            checked |= event instanceof ReadinessChecked;
            confirmed |= event instanceof ReadinessConfirmed && checked;
        }
        return confirmed;
    }

    private static boolean returnIsBest(List<MigrantCaseEvent> events, LocalDate day) {
        var best = false;
        for (var event : events) {
            if (event instanceof BestInterestsDecided decided) {
                best = decided.returnIsBest() && !day.isAfter(decided.validUntil());
            }
        }
        return best;
    }
}
