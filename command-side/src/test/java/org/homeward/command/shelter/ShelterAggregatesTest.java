package org.homeward.command.shelter;

import static org.homeward.command.Shells.assertThatAllAreHandled;
import static org.homeward.command.shelter.Shelters.FACTS;
import static org.homeward.command.shelter.Shelters.ID;
import static org.homeward.command.shelter.Shelters.admit;
import static org.homeward.command.shelter.Shelters.day;
import static org.homeward.command.shelter.Shelters.openForOneMan;
import static org.homeward.command.shelter.Shelters.person;
import static org.homeward.command.shelter.Shelters.queued;
import static org.homeward.command.shelter.Shelters.requestOfMan;
import static org.homeward.command.shelter.Shelters.requested;
import static org.homeward.command.shelter.Shelters.reserved;
import static org.homeward.command.shelter.Shelters.room;
import static org.homeward.kernel.shelter.SectionKind.MEN;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.homeward.command.Shells;
import org.homeward.kernel.identity.IncidentId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.shelter.IncidentClass;
import org.homeward.kernel.shelter.IncidentCommand;
import org.homeward.kernel.shelter.IncidentCommand.ReportIncident;
import org.homeward.kernel.shelter.IncidentCommand.TriageIncident;
import org.homeward.kernel.shelter.IncidentEvent.IncidentReported;
import org.homeward.kernel.shelter.IncidentEvent.IncidentTriaged;
import org.homeward.kernel.shelter.IncidentKind;
import org.homeward.kernel.shelter.ServiceCommand;
import org.homeward.kernel.shelter.ServiceCommand.RecordMeals;
import org.homeward.kernel.shelter.ServiceEvent.MealsServed;
import org.homeward.kernel.shelter.ServiceLogId;
import org.homeward.kernel.shelter.ShelterCommand;
import org.homeward.kernel.shelter.ShelterEvent.ShelterOpened;
import org.homeward.kernel.shelter.StockCommand;
import org.homeward.kernel.shelter.StockCommand.DistributeItems;
import org.homeward.kernel.shelter.StockCommand.ReceiveItems;
import org.homeward.kernel.shelter.StockEvent.ItemsDistributed;
import org.homeward.kernel.shelter.StockEvent.ItemsReceived;
import org.homeward.kernel.shelter.StockId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShelterAggregatesTest {
    private static final StockId STOCK = new StockId(ID);
    private static final ServiceLogId LOG = new ServiceLogId(ID, YearMonth.of(2008, 3));
    private static final IncidentId INCIDENT = IncidentId.of(new UUID(0, 9));

    @Test
    void every_command_reaches_the_rules() {
        assertThatAllAreHandled(ShelterAggregate.class, ShelterCommand.class);
        assertThatAllAreHandled(StockAggregate.class, StockCommand.class);
        assertThatAllAreHandled(ServiceLogAggregate.class, ServiceCommand.class);
        assertThatAllAreHandled(IncidentAggregate.class, IncidentCommand.class);
    }

    @Test
    void the_first_command_creates_the_stream() {
        fixture(ShelterAggregate.class)
                .givenNoPriorActivity()
                .when(openForOneMan())
                .expectEvents(opened());
        fixture(StockAggregate.class)
                .givenNoPriorActivity()
                .when(new ReceiveItems(STOCK, "blanket", 10, "note-1", day(1)))
                .expectEvents(received());
        fixture(ServiceLogAggregate.class)
                .givenNoPriorActivity()
                .when(new RecordMeals(LOG, 1, 2, 3, day(1)))
                .expectEvents(new MealsServed(LOG, 1, 2, 3, day(1)));
        fixture(IncidentAggregate.class)
                .givenNoPriorActivity()
                .when(new ReportIncident(INCIDENT, ID, IncidentClass.C, IncidentKind.DAMAGE, MEN, List.of(), day(1)))
                .expectEvents(reported());
    }

    @Test
    void stored_events_decide_the_next_command() {
        fixture(ShelterAggregate.class)
                .given(opened(), requested(requestOfMan(1)), reserved(1, "M1-1", MEN, 0, 1))
                .when(requestOfMan(2))
                .expectEvents(requested(requestOfMan(2)), queued(requestOfMan(2), 1));
        fixture(StockAggregate.class)
                .given(received())
                .when(new DistributeItems(STOCK, person(1), "blanket", 10, true, day(2)))
                .expectEvents(new ItemsDistributed(STOCK, person(1), "blanket", 10, 0, day(2)));
        fixture(ServiceLogAggregate.class)
                .given(new MealsServed(LOG, 1, 2, 3, day(1)))
                .when(new RecordMeals(LOG, 1, 2, 3, day(1)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture(IncidentAggregate.class)
                .given(reported())
                .when(new TriageIncident(INCIDENT, IncidentClass.B, day(2)))
                .expectEvents(new IncidentTriaged(INCIDENT, IncidentClass.B, day(2)));
    }

    @Test
    void a_refusal_stores_nothing() {
        fixture(ShelterAggregate.class)
                .given(opened())
                .when(admit(1))
                .expectNoEvents()
                .expectException(CommandRejected.class);
    }

    private static ShelterOpened opened() {
        return new ShelterOpened(ID, "Tripoli centre", List.of(room(MEN, "M1", 1)), 1, day(0));
    }

    private static ItemsReceived received() {
        return new ItemsReceived(STOCK, "blanket", 10, 10, "note-1", day(1));
    }

    private static IncidentReported reported() {
        return new IncidentReported(INCIDENT, ID, IncidentClass.C, IncidentKind.DAMAGE, MEN, List.of(), day(1));
    }

    private static <A> AggregateTestFixture<A> fixture(Class<A> aggregate) {
        return Shells.fixture(aggregate, FACTS);
    }
}
