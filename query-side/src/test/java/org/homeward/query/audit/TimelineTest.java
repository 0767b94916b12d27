package org.homeward.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.homeward.kernel.audit.TimelineField.Plain;
import org.homeward.kernel.audit.TimelineField.Withheld;
import org.homeward.kernel.casework.FundingPlace;
import org.homeward.kernel.casework.ReintegrationEvent.TrancheApproved;
import org.homeward.kernel.casework.TravelEvent.TransitIncidentRecorded;
import org.homeward.kernel.funding.CostShare;
import org.homeward.kernel.funding.ExpenditureEvent.ExpenditureRecorded;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.funding.SupportingDocument;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PurposeGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineTest {
    private static final LocalDate DAY = LocalDate.of(2009, 2, 6);
    private static final CaseId CASE = CaseId.of(new UUID(0, 1));
    private static final SubjectId PERSON = SubjectId.of(new UUID(0, 2));
    private static final AgreementId AGREEMENT = AgreementId.of(new UUID(0, 3));

    private final History history;

    TimelineTest(@TempDir Path folder) {
        history = new History(folder.resolve("events.db"), 1);
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void an_entry_says_who_did_what_when_why_and_by_which_command() {
        history.happened(approved());
        var entry = StoredEntries.of(history.raw().stream(CASE.value(), 0, 1).getFirst());
        assertThat(entry.position()).isEqualTo(1);
        assertThat(entry.sequence()).isZero();
        assertThat(entry.name()).isEqualTo("casework.tranche-approved.v3");
        assertThat(entry.by().actor()).startsWith("user-");
        assertThat(entry.by().roles()).containsExactly("CSL", "PM");
        assertThat(entry.by().office()).isEqualTo("TRIPOLI");
        assertThat(entry.by().purpose()).isEqualTo("CASEWORK");
        assertThat(entry.by().commandId()).startsWith("command-");
        assertThat(entry.by().correlationId()).isEqualTo("correlation");
        assertThat(entry.by().causationId()).isEqualTo("causation");
        assertThat(entry.software()).isEqualTo("0.1.0");
        assertThat(entry.dates())
                .containsOnlyKeys("planApprovedOn", "approvedOn")
                .containsValue(DAY);
    }

    @Test
    void fields_within_fields_are_named_with_a_dot_and_amounts_read_as_amounts() {
        history.happened(approved());
        assertThat(StoredEntries.of(history.raw().stream(CASE.value(), 0, 1).getFirst())
                        .fields())
                .contains(
                        new Plain("funding.kind", "at"),
                        new Plain("funding.agreementId", AGREEMENT.value()),
                        new Plain("amount", "300.00 EUR"));
    }

    @Test
    void lists_of_values_are_one_field_and_lists_of_things_are_numbered() {
        var cost = new ExpenditureRecorded(
                ExpenditureId.of(new UUID(0, 9)),
                "6.1",
                Money.euros("3.00"),
                List.of(new CostShare(AGREEMENT, Money.euros("1.00"))),
                DAY,
                new SupportingDocument("F-1", DAY, "Airline", "hash"),
                new Settles.Nothing());
        history.happened(cost);
        assertThat(StoredEntries.of(history.raw().stream(cost.streamId(), 0, 1).getFirst())
                        .fields())
                .contains(new Plain("shares.1.amount", "1.00 EUR"), new Plain("document.issuedOn", "2009-02-06"));
    }

    @Test
    void personal_values_are_withheld_sealed_or_not() {
        history.happened(new TransitIncidentRecorded(
                CASE, Personal.known(PERSON, PurposeGroup.CIRCUMSTANCES, "report", "PLANTED NAME"), DAY));
        var entry = StoredEntries.of(history.raw().stream(CASE.value(), 0, 1).getFirst());
        assertThat(entry.fields()).contains(new Withheld("report"));
        assertThat(entry.toString()).doesNotContain("PLANTED").doesNotContain("$enc");
    }

    @Test
    void a_stream_is_read_from_any_sequence_in_order() {
        history.happened(approved(), approved(), approved());
        assertThat(history.raw().stream(CASE.value(), 1, 10))
                .extracting(stored -> stored.sequence())
                .containsExactly(1L, 2L);
        assertThat(history.raw().stream(CASE.value(), 0, 2))
                .extracting(stored -> stored.position())
                .containsExactly(1L, 2L);
        assertThat(history.raw().stream("case-unknown", 0, 2)).isEmpty();
    }

    private static TrancheApproved approved() {
        return new TrancheApproved(
                CASE,
                TrancheId.of(new UUID(0, 4)),
                UserId.of(new UUID(0, 5)),
                PERSON,
                new FundingPlace.At(AGREEMENT),
                Money.euros("300.00"),
                Money.euros("500.00"),
                DAY,
                DAY);
    }
}
