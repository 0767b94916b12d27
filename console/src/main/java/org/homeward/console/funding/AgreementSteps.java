package org.homeward.console.funding;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.OptionalLong;
import org.homeward.console.form.Errand;
import org.homeward.console.form.Prefill;
import org.homeward.console.shell.Desk;
import org.homeward.console.words.Option;
import org.homeward.console.words.Words;
import org.homeward.kernel.funding.AgreementStatus;
import org.homeward.kernel.funding.ExpenditureCommand.RecordExpenditure;
import org.homeward.kernel.funding.FundingAgreementCommand.EndAgreement;
import org.homeward.kernel.funding.FundingAgreementCommand.PlaceCommitment;
import org.homeward.kernel.funding.FundingAgreementCommand.SetCeiling;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAddendum;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAgreement;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.MessageNames;
import org.homeward.platform.messaging.NotFound;
import org.springframework.stereotype.Component;

/** What may be recorded about an agreement. */
@Component
final class AgreementSteps {
    private static final List<Class<? extends Command>> ALL = List.of(
            PlaceCommitment.class, RecordExpenditure.class, SetCeiling.class, SignAddendum.class, EndAgreement.class);

    private final Desk desk;

    AgreementSteps(Desk desk) {
        this.desk = desk;
    }

    /** A step and where its form is. */
    record Step(String label, String path) {}

    List<Step> offered(AgreementStatus status, Words say) {
        return ALL.stream()
                .filter(desk::may)
                .filter(type -> !status.agreement().ended())
                .map(type -> new Step(say.command(MessageNames.codeOf(type)), path(status) + "/steps/" + name(type)))
                .toList();
    }

    /** The form of a step of an agreement. */
    Errand errand(AgreementStatus status, String command, Words say) {
        var type = ALL.stream()
                .filter(desk::may)
                .filter(candidate -> name(candidate).equals(command))
                .findFirst()
                .orElseThrow(NotFound::new);
        var lines = status.lines().stream()
                .map(line -> new Option(line.code(), say.text("agreements.line-option", line.code(), line.name())))
                .toList();
        var prefill = new Prefill()
                .fix("agreementId", status.agreement().agreementId())
                .fresh("commitmentId", CommitmentId.of(UuidCreator.getTimeOrderedEpoch()))
                .fresh("expenditureId", ExpenditureId.of(UuidCreator.getTimeOrderedEpoch()))
                .among("line", lines)
                .suggest("number", Integer.toString(status.addenda() + 1))
                .suggest("eligibleUntil", status.agreement().eligibleUntil().toString());
        return new Errand(type, prefill, path(status) + "/steps/" + command, path(status), OptionalLong.empty());
    }

    /** The form of a new agreement. */
    Errand signing() {
        var prefill = new Prefill().fresh("agreementId", AgreementId.of(UuidCreator.getTimeOrderedEpoch()));
        return new Errand(SignAgreement.class, prefill, "/agreements/new", "/agreements", OptionalLong.empty());
    }

    /** The id in a path; something that is no id is unknown. */
    static AgreementId idOf(String text) {
        try {
            return new AgreementId(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private static String path(AgreementStatus status) {
        return "/agreements/" + status.agreement().agreementId().value();
    }

    private static String name(Class<?> type) {
        var code = MessageNames.codeOf(type);
        return code.substring(code.indexOf('.') + 1);
    }
}
