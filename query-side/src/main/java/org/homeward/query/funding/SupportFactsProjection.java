package org.homeward.query.funding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.funding.EntitlementEvent;
import org.homeward.kernel.funding.EntitlementEvent.ComponentReleased;
import org.homeward.kernel.funding.EntitlementEvent.ComponentReserved;
import org.homeward.kernel.funding.EntitlementEvent.SupportCommitted;
import org.homeward.kernel.funding.EntitlementEvent.SupportDelivered;
import org.homeward.kernel.funding.EntitlementEvent.SupportReleased;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Write;
import org.homeward.query.funding.SupportFact.Step;

/** Keeps one immutable row for each step of a person's in-kind support. */
@Projection("support-facts")
public final class SupportFactsProjection implements Projector<EntitlementEvent> {
    /** The collection of the rows. */
    public static final String FACTS = "support-facts";

    @Override
    public Class<EntitlementEvent> events() {
        return EntitlementEvent.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(FACTS);
    }

    @Override
    public List<Write> project(EntitlementEvent event, EventContext context) {
        return switch (event) {
            case ComponentReserved reserved -> List.of();
            case ComponentReleased released -> List.of();
            case SupportCommitted e ->
                row(
                        new SupportFact(
                                e.entitlementId(),
                                e.commitmentId(),
                                e.agreementId(),
                                e.amount(),
                                Step.COMMITTED,
                                e.committedOn()),
                        context);
            case SupportReleased e ->
                row(
                        new SupportFact(
                                e.entitlementId(),
                                e.commitmentId(),
                                e.agreementId(),
                                e.amount(),
                                Step.RELEASED,
                                e.releasedOn()),
                        context);
            case SupportDelivered e ->
                row(
                        new SupportFact(
                                e.entitlementId(),
                                e.commitmentId(),
                                e.agreementId(),
                                e.amount(),
                                Step.DELIVERED,
                                e.deliveredOn()),
                        context);
        };
    }

    private static List<Write> row(SupportFact fact, EventContext context) {
        return List.of(Write.insertOnce(
                FACTS,
                "",
                context,
                Map.of(
                        "position", context.position(),
                        "entitlement", fact.entitlementId(),
                        "commitment", fact.commitmentId(),
                        "agreement", fact.agreementId(),
                        "minor", fact.amount().minor(),
                        "currency", fact.amount().currency(),
                        "step", fact.step(),
                        "on", fact.on().toString())));
    }
}
