package org.homeward.command.casework.rules;

import static org.homeward.kernel.casework.CaseStatus.ARRIVED;
import static org.homeward.kernel.casework.CaseStatus.COUNSELLED;
import static org.homeward.kernel.casework.CaseStatus.DEPARTED;
import static org.homeward.kernel.casework.CaseStatus.FUNDED;
import static org.homeward.kernel.casework.CaseStatus.MANIFESTED;
import static org.homeward.kernel.casework.CaseStatus.READY_TO_TRAVEL;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeward.kernel.casework.CaseworkRejection.BeforeArrival;
import org.homeward.kernel.casework.CaseworkRejection.BeforeBookedDay;
import org.homeward.kernel.casework.CaseworkRejection.HandOverMissing;
import org.homeward.kernel.casework.CaseworkRejection.IdentityNotConfirmed;
import org.homeward.kernel.casework.CaseworkRejection.OtherMovement;
import org.homeward.kernel.casework.CaseworkRejection.SamePerson;
import org.homeward.kernel.casework.CaseworkRejection.SecondDecisionNeeded;
import org.homeward.kernel.casework.CaseworkRejection.StillToCome;
import org.homeward.kernel.casework.CaseworkRejection.WishNotConfirmed;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.casework.TravelCommand;
import org.homeward.kernel.casework.TravelCommand.ConfirmArrival;
import org.homeward.kernel.casework.TravelCommand.ConfirmDeparture;
import org.homeward.kernel.casework.TravelCommand.RecordManifested;
import org.homeward.kernel.casework.TravelCommand.RecordNoShow;
import org.homeward.kernel.casework.TravelCommand.RecordTransitIncident;
import org.homeward.kernel.casework.TravelCommand.RemoveFromManifest;
import org.homeward.kernel.casework.TravelCondition;
import org.homeward.kernel.casework.TravelEvent;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.kernel.casework.TravelEvent.CaseManifested;
import org.homeward.kernel.casework.TravelEvent.CaseRemovedFromManifest;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.kernel.casework.TravelEvent.NoShowRecorded;
import org.homeward.kernel.casework.TravelEvent.TransitIncidentRecorded;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.message.Facts;

/** The journey. */
final class TravelRules {
    private static final int NO_SHOWS_BEFORE_COUNSELLING = 2;

    private TravelRules() {}

    static MigrantCaseEvent decide(TravelCommand command, CaseFile file, Facts facts) {
        return switch (command) {
            case RecordManifested c -> manifested(c, file);
            case RemoveFromManifest c -> {
                sameMovement(file, c.movementId());
                yield new CaseRemovedFromManifest(c.caseId(), c.movementId(), c.reason(), c.removedOn());
            }
            case RecordNoShow c -> {
                sameMovement(file, c.movementId());
                yield missed(c, file);
            }
            case ConfirmDeparture c -> departed(c, file, facts);
            case ConfirmArrival c -> {
                Gates.require(!c.arrivedOn().isBefore(file.journey().departedOn()), new BeforeArrival());
                hasHappened(c.arrivedOn(), facts);
                Gates.require(c.handedToGuardian() || !file.isChildAloneOn(c.arrivedOn()), new HandOverMissing());
                yield arrived(c);
            }
            case RecordTransitIncident c -> new TransitIncidentRecorded(c.caseId(), c.report(), c.happenedOn());
        };
    }

    static ArrivalConfirmed arrived(ConfirmArrival c) {
        return new ArrivalConfirmed(c.caseId(), c.place(), c.handedToGuardian(), c.arrivedOn());
    }

    private static NoShowRecorded missed(RecordNoShow c, CaseFile file) {
        var noShows = file.journey().noShows() + 1;
        var givenUp = noShows < NO_SHOWS_BEFORE_COUNSELLING
                ? new FundingPlace.None()
                : file.journey().funding();
        return new NoShowRecorded(c.caseId(), c.movementId(), noShows, givenUp, c.missedOn());
    }

    private static CaseManifested manifested(RecordManifested c, CaseFile file) {
        Gates.mayTravel(file, c.departsOn());
        Gates.require(!file.consent().inDetention(), new SecondDecisionNeeded());
        return new CaseManifested(
                c.caseId(),
                c.movementId(),
                c.author(),
                conditions(file, c.departsOn()),
                c.departsOn(),
                c.manifestedOn());
    }

    private static Set<TravelCondition> conditions(CaseFile file, LocalDate day) {
        var said = file.papers().fitness().conditions();
        return file.isChildAloneOn(day)
                ? Stream.concat(said.stream(), Stream.of(TravelCondition.OPERATIONAL_ESCORT))
                        .collect(Collectors.toUnmodifiableSet())
                : said;
    }

    private static DepartureConfirmed departed(ConfirmDeparture c, CaseFile file, Facts facts) {
        sameMovement(file, c.movementId());
        var booking = file.journey().booking();
        if (booking instanceof Booking.On on) {
            Gates.require(!on.author().equals(facts.actor().id()), new SamePerson());
            Gates.require(!c.departedOn().isBefore(on.departsOn()), new BeforeBookedDay(on.departsOn()));
        }
        Gates.require(c.identityConfirmed(), new IdentityNotConfirmed());
        Gates.require(c.wishConfirmed(), new WishNotConfirmed());
        hasHappened(c.departedOn(), facts);
        Gates.mayTravel(file, c.departedOn());
        var person = file.person();
        return new DepartureConfirmed(
                c.caseId(),
                person.id(),
                c.movementId(),
                file.journey().funding(),
                file.journey().lodging(),
                person.countryOfReturn(),
                person.nationality(),
                person.sex(),
                person.birthYear(),
                person.situation(),
                person.intention(),
                person.undocumented(),
                file.protection().unaccompanied(),
                c.departedOn());
    }

    private static void hasHappened(LocalDate day, Facts facts) {
        Gates.require(!day.isAfter(facts.today()), new StillToCome(facts.today()));
    }

    private static void sameMovement(CaseFile file, MovementId movement) {
        Gates.require(file.journey().booking().isOn(movement), new OtherMovement());
    }

    static CaseFile evolve(CaseFile file, TravelEvent event) {
        var journey = file.journey();
        return switch (event) {
            case CaseManifested e ->
                file.with(journey.with(new Booking.On(e.movementId(), e.author(), e.departsOn())))
                        .to(MANIFESTED);
            case CaseRemovedFromManifest e -> unbooked(file.with(journey.with(new Booking.None())));
            case NoShowRecorded e ->
                missed(file.with(journey.missed(e.noShows())).noted(e), e);
            case DepartureConfirmed e ->
                file.with(journey.departed(e.departedOn())).to(DEPARTED);
            case ArrivalConfirmed e ->
                file.with(journey.arrived(e.arrivedOn())).noted(e).to(ARRIVED);
            case TransitIncidentRecorded e -> file.noted(e);
        };
    }

    private static CaseFile unbooked(CaseFile file) {
        return file.to(file.consent().given() ? READY_TO_TRAVEL : COUNSELLED);
    }

    private static CaseFile missed(CaseFile file, NoShowRecorded event) {
        return event.noShows() < NO_SHOWS_BEFORE_COUNSELLING
                ? unbooked(file)
                : file.with(Consent.NONE).to(FUNDED.with(event.givenUp()));
    }
}
