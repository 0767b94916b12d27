package org.homeward.benchmarks.rival;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeFigures;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeOverview;
import org.homeward.kernel.casework.TravelEvent.DepartureConfirmed;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.reporting.ReportPeriod;
import org.homeward.kernel.reporting.ReportRequest;
import org.homeward.kernel.reporting.ReportScope;
import org.homeward.kernel.reporting.ReportingQuery.FindReport;
import org.homeward.kernel.reporting.ReportingQuery.FindSpending;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.time.Known;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.readstore.ReadProgress;
import org.homeward.query.QuerySide;
import org.homeward.query.casework.Departure;
import org.homeward.query.casework.ProgrammeCount;
import org.springframework.context.ConfigurableApplicationContext;

/** Homeward's answers to the programme and its donors, on stores that hold a history already. */
public final class HomewardReports implements Reporting, Counting {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final ConfigurableApplicationContext context;
    private final Dispatch manager =
            Dispatch.by(new Actor(UserId.of(Ids.next()), Set.of(Role.PM), Office.TRIPOLI), Purpose.FUNDING);

    private HomewardReports(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** On this folder; returns when its read models have followed all events. */
    public static HomewardReports on(Path folder) {
        var reports = new HomewardReports(HomewardRival.start(folder, QuerySide.class));
        if (!reports.context.getBean(ReadProgress.class).awaitCaughtUp(PATIENCE)) {
            throw new IllegalStateException("the read models have not followed after " + PATIENCE);
        }
        return reports;
    }

    @Override
    public void ask(String question) throws Exception {
        switch (question) {
            case "figures" -> answered(new ShowProgrammeFigures(Known.LATEST, Optional.of(today())));
            case "overview" -> answered(new ShowProgrammeOverview());
            case "spending" -> answered(new FindSpending(Known.LATEST));
            case "figures-from-events" -> figuresFromEvents();
            default ->
                answered(new FindReport(
                        new ReportRequest(question, ReportScope.ALL_OF_DONOR, ReportPeriod.ALL, Known.LATEST)));
        }
    }

    private void answered(Query<?> question) throws Exception {
        context.getBean(QueryDispatcher.class).ask(question, manager).get();
    }

    /** The same figures as they would be without a read model: from all events, one after the other. */
    private void figuresFromEvents() {
        var departures = new ArrayList<Departure>();
        context.getBean(EventStorageEngine.class).readEvents(null, false).forEach(event -> {
            if (event.getPayload() instanceof DepartureConfirmed departed) {
                departures.add(new Departure(
                        departed.person().value(), departed.countryOfReturn().code(), departed.departedOn()));
            }
        });
        ProgrammeCount.of(today(), stored(), departures);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Override
    public long stored() {
        return context.getBean(RawEvents.class).headPosition();
    }

    @Override
    public void close() {
        context.close();
    }
}
