package org.homeward.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.homeward.kernel.audit.AuditQuery.FindHistoryHash;
import org.homeward.kernel.audit.AuditQuery.FindRefusals;
import org.homeward.kernel.audit.AuditQuery.FindTimeline;
import org.homeward.kernel.audit.RefusalFilter;
import org.homeward.kernel.funding.BudgetLine;
import org.homeward.kernel.funding.CalendarKind;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.funding.FundingAgreementCommand.PlaceCommitment;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAgreement;
import org.homeward.kernel.funding.FundingQuery.FindAgreement;
import org.homeward.kernel.funding.MoneyUse;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.reporting.ReportFormat;
import org.homeward.kernel.reporting.ReportPeriod;
import org.homeward.kernel.reporting.ReportRequest;
import org.homeward.kernel.reporting.ReportScope;
import org.homeward.kernel.reporting.ReportingQuery.FindReportFile;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.time.Known;
import org.homeward.platform.axon.SoftwareStamp;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.messaging.Refused;
import org.homeward.platform.readstore.ReadProgress;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OversightIT {
    private static final LocalDate DAY = LocalDate.of(2009, 2, 6);
    private static final AgreementId AGREEMENT = AgreementId.of(new UUID(1, 1));
    private static final Money BUDGET = Money.euros("1000.00");
    private static final Dispatch MANAGER = Dispatch.by(
            new Actor(UserId.of(new UUID(1, 2)), Set.of(Role.PM, Role.FIN), Office.TRIPOLI), Purpose.FUNDING);
    private static final Dispatch AUDITOR =
            Dispatch.by(new Actor(UserId.of(new UUID(1, 3)), Set.of(Role.AUD), Office.TRIPOLI), Purpose.AUDIT);

    @Test
    void what_was_done_and_refused_is_seen_by_finance_donor_and_auditor(@TempDir Path data) {
        try (var started =
                new SpringApplicationBuilder(Standalone.class).run("--homeward.data=" + data, "--server.port=0")) {
            send(started, signature());
            send(started, commitment("600.00", 1));
            assertThatThrownBy(() -> send(started, commitment("400.01", 2)))
                    .cause()
                    .isInstanceOf(Refused.class);
            assertThat(started.getBean(ReadProgress.class).awaitCaughtUp(Duration.ofMinutes(1)))
                    .isTrue();

            var agreement =
                    ask(started, new FindAgreement(AGREEMENT, Known.LATEST)).agreement();
            assertThat(agreement.money()).isEqualTo(MoneyUse.of(BUDGET, Money.euros("600.00"), Money.euros("0.00")));

            var timeline = ask(started, new FindTimeline(AGREEMENT.value(), 0, 10, Known.LATEST));
            assertThat(timeline.entries())
                    .extracting(entry -> entry.name())
                    .containsExactly("funding.agreement-signed.v1", "funding.commitment-placed.v1");
            assertThat(timeline.entries()).allSatisfy(entry -> {
                assertThat(entry.by().roles()).containsExactly("PM", "FIN");
                assertThat(entry.by().commandId()).isNotEmpty();
                assertThat(entry.software()).isEqualTo(SoftwareStamp.VERSION).isNotEmpty();
            });
            assertThat(started.getBean(RawEvents.class).byStream("", 0, Long.MAX_VALUE, 1_000))
                    .hasSizeGreaterThan(2)
                    .allSatisfy(event -> assertThat(new String(event.metadata(), StandardCharsets.UTF_8))
                            .as(event.name())
                            .contains("\"software\":\"" + SoftwareStamp.VERSION + "\""));

            var refusals =
                    ask(started, new FindRefusals(RefusalFilter.ALL, "", 10)).refusals();
            assertThat(refusals).hasSize(1);
            assertThat(refusals.getFirst().code()).isEqualTo("funding.budget-exceeded");
            assertThat(refusals.getFirst().streamId()).isEqualTo(AGREEMENT.value());

            var hash = ask(started, new FindHistoryHash(Known.LATEST));
            assertThat(hash.events()).isEqualTo(3);
            assertThat(hash.sha256()).hasSize(64);

            var report = new ReportRequest("eu", ReportScope.ALL_OF_DONOR, ReportPeriod.ALL, Known.LATEST);
            assertThat(ask(started, new FindReportFile(report, ReportFormat.XLSX)))
                    .isEqualTo(ask(started, new FindReportFile(report, ReportFormat.XLSX)));
        }
    }

    private static SignAgreement signature() {
        return new SignAgreement(
                AGREEMENT,
                Donor.EU,
                "Return and reintegration",
                Currency.EUR,
                1_000,
                LocalDate.of(2008, 7, 1),
                LocalDate.of(2010, 3, 31),
                Set.of(),
                700,
                CalendarKind.CONTRACT_YEAR,
                List.of(new BudgetLine("6.1", "Return travel", BUDGET)),
                DAY);
    }

    private static PlaceCommitment commitment(String amount, long number) {
        return new PlaceCommitment(AGREEMENT, CommitmentId.of(new UUID(2, number)), "6.1", Money.euros(amount), DAY);
    }

    private static void send(ConfigurableApplicationContext context, Command command) {
        context.getBean(CommandDispatcher.class)
                .send(command, MANAGER)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static <R> R ask(ConfigurableApplicationContext context, Query<R> query) {
        var who = query.getClass().getName().contains("Audit") ? AUDITOR : MANAGER;
        return context.getBean(QueryDispatcher.class)
                .ask(query, who)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
