package org.homeward.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.homeward.kernel.activity.ActivityCommand;
import org.homeward.kernel.activity.ActivityLifeEvent;
import org.homeward.kernel.activity.ActivityRejection;
import org.homeward.kernel.audit.AuditQuery;
import org.homeward.kernel.casework.CaseworkQuery;
import org.homeward.kernel.casework.CaseworkRejection;
import org.homeward.kernel.casework.MigrantCaseCommand;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.kernel.funding.EntitlementCommand;
import org.homeward.kernel.funding.EntitlementEvent;
import org.homeward.kernel.funding.ExpenditureCommand;
import org.homeward.kernel.funding.ExpenditureEvent;
import org.homeward.kernel.funding.FundingAgreementCommand;
import org.homeward.kernel.funding.FundingAgreementEvent;
import org.homeward.kernel.funding.FundingQuery;
import org.homeward.kernel.funding.FundingRejection;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.CommandAlreadySo;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.message.Rejection;
import org.homeward.kernel.movement.MovementCommand;
import org.homeward.kernel.movement.MovementEvent;
import org.homeward.kernel.movement.MovementRejection;
import org.homeward.kernel.privacy.ErasureCommand;
import org.homeward.kernel.privacy.ErasureEvent;
import org.homeward.kernel.privacy.PersonalDataRead;
import org.homeward.kernel.privacy.PrivacyQuery;
import org.homeward.kernel.privacy.PrivacyRejection;
import org.homeward.kernel.privacy.SubjectKeyCreated;
import org.homeward.kernel.reporting.ReportingQuery;
import org.homeward.kernel.security.BreakGlassCommand;
import org.homeward.kernel.security.BreakGlassEvent;
import org.homeward.kernel.security.SecurityQuery;
import org.homeward.kernel.security.SecurityRejection;
import org.homeward.kernel.security.UserEvent;
import org.homeward.kernel.shelter.IncidentCommand;
import org.homeward.kernel.shelter.IncidentEvent;
import org.homeward.kernel.shelter.ServiceCommand;
import org.homeward.kernel.shelter.ServiceEvent;
import org.homeward.kernel.shelter.ShelterCommand;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.kernel.shelter.ShelterQuery;
import org.homeward.kernel.shelter.ShelterRejection;
import org.homeward.kernel.shelter.StockCommand;
import org.homeward.kernel.shelter.StockEvent;
import org.homeward.kernel.upkeep.UpkeepCommand;
import org.homeward.kernel.upkeep.UpkeepEvent;
import org.homeward.kernel.upkeep.UpkeepQuery;
import org.homeward.kernel.upkeep.UpkeepRejection;

/** Every message of the system: the families of all features, opened down to their records. */
public final class Catalogue {
    private static final List<Class<? extends Command>> COMMANDS = List.of(
            MigrantCaseCommand.class,
            ShelterCommand.class,
            ServiceCommand.class,
            StockCommand.class,
            IncidentCommand.class,
            FundingAgreementCommand.class,
            EntitlementCommand.class,
            ExpenditureCommand.class,
            MovementCommand.class,
            ActivityCommand.class,
            ErasureCommand.class,
            BreakGlassCommand.class,
            UpkeepCommand.class);
    private static final List<Class<? extends Event>> EVENTS = List.of(
            MigrantCaseEvent.class,
            ShelterEvent.class,
            ServiceEvent.class,
            StockEvent.class,
            IncidentEvent.class,
            FundingAgreementEvent.class,
            EntitlementEvent.class,
            ExpenditureEvent.class,
            MovementEvent.class,
            ActivityLifeEvent.class,
            ErasureEvent.class,
            UpkeepEvent.class,
            SubjectKeyCreated.class,
            PersonalDataRead.class,
            CommandRefused.class,
            CommandAlreadySo.class,
            BreakGlassEvent.class,
            UserEvent.class);
    private static final List<Class<?>> QUERIES = List.of(
            CaseworkQuery.class,
            ShelterQuery.class,
            FundingQuery.class,
            ReportingQuery.class,
            AuditQuery.class,
            PrivacyQuery.class,
            SecurityQuery.class,
            UpkeepQuery.class);
    private static final List<Class<? extends Rejection>> REJECTIONS = List.of(
            CaseworkRejection.class,
            FundingRejection.class,
            MovementRejection.class,
            ActivityRejection.class,
            ShelterRejection.class,
            PrivacyRejection.class,
            SecurityRejection.class,
            UpkeepRejection.class);

    private Catalogue() {}

    /** All commands. */
    public static List<Class<? extends Command>> commandTypes() {
        return records(COMMANDS, Command.class);
    }

    /** All events. */
    public static List<Class<? extends Event>> eventTypes() {
        return records(EVENTS, Event.class);
    }

    /** All queries. */
    @SuppressWarnings("rawtypes") // a class literal has no type arguments
    public static List<Class<? extends Query>> queryTypes() {
        return records(QUERIES, Query.class);
    }

    /** All reasons for which a command can be refused. */
    public static List<Class<? extends Rejection>> rejectionTypes() {
        return records(REJECTIONS, Rejection.class);
    }

    private static <T> List<Class<? extends T>> records(List<? extends Class<?>> families, Class<T> kind) {
        return families.stream()
                .flatMap(Catalogue::records)
                .<Class<? extends T>>map(type -> type.asSubclass(kind))
                .toList();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Catalogue::records)
                : Stream.of(type);
    }
}
