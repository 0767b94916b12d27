package org.homeward.console.casework;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.console.form.Prefill;
import org.homeward.console.shell.Desk;
import org.homeward.console.words.Option;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseDossier;
import org.homeward.kernel.casework.IntakeCommand.ConfirmNotDuplicate;
import org.homeward.kernel.casework.IntakeCommand.LinkFamily;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.ProtectionCommand.ReleaseHold;
import org.homeward.kernel.casework.ReintegrationCommand.RequestTranche;
import org.homeward.kernel.casework.SupportTrack;
import org.homeward.kernel.funding.AgreementSummary;
import org.homeward.kernel.funding.DatedCeiling;
import org.homeward.kernel.funding.FundingQuery.FindAgreement;
import org.homeward.kernel.funding.FundingQuery.FindAgreements;
import org.homeward.kernel.identity.FamilyId;
import org.homeward.kernel.identity.GlassId;
import org.homeward.kernel.identity.StayId;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.shelter.ShelterQuery.ListShelters;
import org.homeward.kernel.time.Known;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.springframework.stereotype.Component;

/** What a case already knows about the fields of its next steps. */
@Component
final class CasePrefill {
    private static final Set<SupportTrack.Progress> OPEN =
            Set.of(SupportTrack.Progress.REQUESTED, SupportTrack.Progress.APPROVED, SupportTrack.Progress.COMMITTED);

    private final Desk desk;
    private final Suspicions suspicions;
    private final Clock clock;

    CasePrefill(Desk desk, Suspicions suspicions, Clock clock) {
        this.desk = desk;
        this.suspicions = suspicions;
        this.clock = clock;
    }

    Prefill of(Class<? extends Command> type, CaseDossier dossier, Words say) {
        var prefill = new Prefill().fix("caseId", dossier.caseId());
        dossier.content()
                .person()
                .ifPresentOrElse(
                        person -> prefill.fix("person", person.id()),
                        () -> prefill.fresh("person", SubjectId.of(UuidCreator.getTimeOrderedEpoch())));
        journey(dossier, prefill, say);
        funding(dossier, prefill, say);
        tranches(type, dossier, prefill, say);
        if (type.equals(ReleaseHold.class)) {
            var holds = dossier.content().protection().holds().stream()
                    .map(hold -> hold.holdClass())
                    .distinct()
                    .sorted()
                    .map(hold -> new Option(hold.name(), say.choice(hold)))
                    .toList();
            prefill.among("holdClass", holds);
        }
        if (type.equals(RegisterMigrant.class)) {
            prefill.suggest("noticeVersion", "privacy-1").suggest("language", "fr");
        }
        if (type.equals(ConfirmNotDuplicate.class)) {
            prefill.among("otherCaseId", suspicions.options(dossier, say));
        }
        if (type.equals(LinkFamily.class)) {
            var family = dossier.content().family().orElseGet(() -> FamilyId.of(UuidCreator.getTimeOrderedEpoch()));
            prefill.suggest("familyId", family.value());
        }
        return prefill;
    }

    private void journey(CaseDossier dossier, Prefill prefill, Words say) {
        var journey = dossier.content().journey();
        journey.seat().ifPresent(seat -> prefill.fix("movementId", seat.movementId()));
        desk.askIfAllowed(new ListShelters())
                .ifPresent(shelters -> prefill.among(
                        "shelterId",
                        shelters.rows().stream()
                                .map(row -> new Option(
                                        row.shelterId().value(),
                                        say.text(
                                                "case.shelter-option",
                                                row.name(),
                                                row.beds().free())))
                                .toList()));
        prefill.fresh("glassId", GlassId.of(UuidCreator.getTimeOrderedEpoch()));
        prefill.fresh("stayId", StayId.of(UuidCreator.getTimeOrderedEpoch()));
    }

    private void funding(CaseDossier dossier, Prefill prefill, Words say) {
        var decision = dossier.content().decision();
        desk.askIfAllowed(new FindAgreements(Known.LATEST))
                .ifPresent(agreements -> prefill.among(
                        "agreementId",
                        agreements.agreements().stream()
                                .filter(agreement -> !agreement.ended())
                                .map(agreement -> option(agreement, say))
                                .toList()));
        decision.funding()
                .flatMap(agreement -> desk.askIfAllowed(new FindAgreement(agreement, Known.LATEST)))
                .flatMap(status -> ceilingToday(status.ceilings()))
                .ifPresent(ceiling -> prefill.suggest("ceiling", ceiling.ceiling()));
    }

    private Optional<DatedCeiling> ceilingToday(List<DatedCeiling> ceilings) {
        var today = ProgrammeCalendar.dateOf(clock.instant());
        return ceilings.stream()
                .filter(ceiling -> !ceiling.validFrom().isAfter(today))
                .max(Comparator.comparing(DatedCeiling::validFrom));
    }

    private static Option option(AgreementSummary agreement, Words say) {
        return new Option(
                agreement.agreementId().value(),
                say.text(
                        "case.agreement-option",
                        say.choice(agreement.donor()),
                        agreement.title(),
                        agreement.places().left()));
    }

    private static void tranches(Class<? extends Command> type, CaseDossier dossier, Prefill prefill, Words say) {
        if (type.equals(RequestTranche.class)) {
            prefill.fresh("trancheId", TrancheId.of(UuidCreator.getTimeOrderedEpoch()));
            return;
        }
        prefill.among(
                "trancheId",
                dossier.content().support().tranches().stream()
                        .filter(tranche -> OPEN.contains(tranche.progress()))
                        .map(tranche -> new Option(
                                tranche.id().value(),
                                say.text(
                                        "case.tranche-option",
                                        say.money(tranche.amount()),
                                        say.choice(tranche.progress()),
                                        say.day(tranche.since()))))
                        .toList());
    }
}
