package org.homeward.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.homeward.kernel.casework.DecisionEvent.ConsentLapsed;
import org.homeward.kernel.casework.IntakeEvent.EnquiryOpened;
import org.homeward.kernel.casework.LapseCause;
import org.homeward.kernel.casework.PreparationEvent.FitToTravelCleared;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheApproved;
import org.homeward.kernel.casework.Seat;
import org.homeward.kernel.casework.TravelEvent.ArrivalConfirmed;
import org.homeward.kernel.casework.TravelEvent.CaseManifested;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.movement.MovementEvent.SeatReleased;
import org.homeward.kernel.movement.SeatKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UpcastsTest {
    private final MessageSerializer serializer = new MessageSerializer(MessageTypes.ofCatalogue(), new PlainSeal());

    @Test
    void an_event_of_long_ago_reads_as_one_of_today() {
        var today = Samples.of(EnquiryOpened.class);
        var stored = serializer.serialize(today, String.class).getData();
        var upcasts = new Upcasts(List.of(
                new Step("casework.asked.v2", "casework.enquiry-opened.v1", tree -> tree.put("channel", "HOTLINE")),
                new Step("casework.asked.v1", "casework.asked.v2", tree -> {
                    tree.remove("via");
                    return tree;
                })));

        var read = upcast(upcasts, "casework.asked.v1", stored.replaceAll("\"channel\":\"[A-Z_]+\"", "\"via\":3"));

        assertThat(read).isInstanceOf(EnquiryOpened.class).extracting("caseId").isEqualTo(today.caseId());
    }

    @Test
    void a_part_approved_before_the_day_of_its_plan_was_kept_counts_as_planned_on_that_day() {
        var today = Samples.of(TrancheApproved.class);
        var stored = serializer.serialize(today, String.class).getData();
        var before = stored.replaceFirst("\"planApprovedOn\":\"[0-9-]+\",?", "")
                .replaceFirst("\"approver\":\"user-[0-9a-f-]+\",?", "");

        var read = upcast(Upcasts.ofHistory(), "casework.tranche-approved.v1", before);

        assertThat(before).doesNotContain("planApprovedOn", "approver");
        assertThat(read).isInstanceOfSatisfying(TrancheApproved.class, approved -> {
            assertThat(approved.planApprovedOn()).isEqualTo(approved.approvedOn());
            assertThat(approved.approver()).isEqualTo(UserId.of(new UUID(0, 0)));
        });
    }

    @Test
    void an_arrival_of_before_a_hand_over_was_asked_says_that_none_was() {
        var stored = serializer
                .serialize(Samples.of(ArrivalConfirmed.class), String.class)
                .getData();
        var before = stored.replaceFirst("\"handedToGuardian\":(true|false),?", "");

        var read = upcast(Upcasts.ofHistory(), "casework.arrival-confirmed.v1", before);

        assertThat(before).doesNotContain("handedToGuardian");
        assertThat(read)
                .isInstanceOfSatisfying(
                        ArrivalConfirmed.class,
                        arrived -> assertThat(arrived.handedToGuardian()).isFalse());
    }

    @Test
    void a_consent_that_lapsed_before_a_cause_was_said_lapsed_by_time() {
        assertThat(readWithout("\"cause\":\"[A-Z]+\",?", ConsentLapsed.class, "casework.consent-lapsed.v1")
                        .cause())
                .isEqualTo(LapseCause.TERM);
    }

    @Test
    void before_escorts_were_counted_nothing_was_said_to_be_arranged_and_every_place_was_somebodys_with_a_case() {
        assertThat(readWithout("\"conditions\":\\[[^]]*],?", CaseManifested.class, "casework.case-manifested.v1")
                        .conditions())
                .isEmpty();
        assertThat(readWithout("\"seat\":\\{[^}]*},?", FitToTravelCleared.class, "casework.fit-to-travel-cleared.v1")
                        .seat())
                .isEqualTo(new Seat.None());
        assertThat(readWithout("\"kind\":\"[A-Z_]+\",?", SeatReleased.class, "movement.seat-released.v1")
                        .kind())
                .isEqualTo(SeatKind.SEAT);
    }

    /** A sample as it was stored before something was known, read as one of today. */
    private <T> T readWithout(String value, Class<T> event, String name) {
        var stored = serializer.serialize(Samples.of(event), String.class).getData();
        var before = stored.replaceFirst(value, "");

        assertThat(before).isNotEqualTo(stored);
        return event.cast(upcast(Upcasts.ofHistory(), name, before));
    }

    @Test
    void upcasts_that_go_in_a_circle_are_refused() {
        var there = new Step("casework.a.v1", "casework.a.v2", UnaryOperator.identity());
        var back = new Step("casework.a.v2", "casework.a.v1", UnaryOperator.identity());

        assertThatThrownBy(() -> new Upcasts(List.of(there, back))).isInstanceOf(IllegalStateException.class);
    }

    private Object upcast(Upcasts upcasts, String name, String json) {
        var entry = new GenericDomainEventEntry<>(
                "MigrantCase",
                "case-1",
                0,
                "event-1",
                Instant.EPOCH,
                name,
                null,
                json.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
        var upcasted = upcasts.upcast(Stream.of(new InitialEventRepresentation(entry, serializer)))
                .findAny()
                .orElseThrow()
                .getData();
        return serializer.deserialize(upcasted);
    }

    private record Step(String from, String to, UnaryOperator<ObjectNode> change) implements Upcast {
        @Override
        public ObjectNode apply(ObjectNode stored) {
            return change.apply(stored);
        }
    }
}
