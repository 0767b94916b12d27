package org.homeward.command.casework.rules;

import static org.homeward.command.casework.rules.Cases.AUTHOR;
import static org.homeward.command.casework.rules.Cases.ID;
import static org.homeward.command.casework.rules.Cases.day;
import static org.homeward.command.casework.rules.Cases.note;
import static org.homeward.command.casework.rules.Cases.planned;
import static org.homeward.command.casework.rules.Cases.registered;

import java.util.Set;
import org.homeward.kernel.casework.Channel;
import org.homeward.kernel.casework.ClosureCommand.CloseCase;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.ConsentForm;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.CounsellingTopic;
import org.homeward.kernel.casework.DecisionCommand.RecordCounselling;
import org.homeward.kernel.casework.DecisionCommand.RecordVoluntaryDecision;
import org.homeward.kernel.casework.DecisionCommand.WithdrawConsent;
import org.homeward.kernel.casework.EnquiryClosureReason;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.IntakeCommand.CloseEnquiry;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.Interpreter;
import org.homeward.kernel.casework.Payee;
import org.homeward.kernel.casework.PreparationCommand.CheckReadiness;
import org.homeward.kernel.casework.PreparationCommand.ConfirmReadiness;
import org.homeward.kernel.casework.ProtectionCommand.CompleteScreening;
import org.homeward.kernel.casework.ProtectionCommand.PlaceHold;
import org.homeward.kernel.casework.ProtectionCommand.ReleaseHold;
import org.homeward.kernel.casework.ReintegrationCommand.RequestTranche;
import org.homeward.kernel.casework.ReintegrationCommand.SubmitPlan;
import org.homeward.kernel.casework.ScreeningResult;
import org.homeward.kernel.casework.TravelCommand.ConfirmDeparture;
import org.homeward.kernel.casework.TravelCommand.RecordManifested;
import org.homeward.kernel.casework.WithdrawalChannel;
import org.homeward.kernel.identity.MovementId;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.money.Money;

/** What is asked of the case of {@link Cases} on its straight way. */
final class Asked {
    private Asked() {}

    static OpenEnquiry enquiry() {
        return new OpenEnquiry(ID, Channel.WALK_IN, day(0));
    }

    static RegisterMigrant registration(int birthYear) {
        var e = registered(birthYear);
        return new RegisterMigrant(
                ID,
                e.person(),
                e.name(),
                e.birthDate(),
                birthYear,
                e.sex(),
                e.nationality(),
                e.countryOfReturn(),
                e.basis(),
                e.noticeVersion(),
                e.language(),
                e.needs(),
                e.intention(),
                e.situation(),
                e.registeredOn());
    }

    static CompleteScreening screening(boolean inPrivate, Interpreter interpreter, boolean unaccompaniedChild) {
        return new CompleteScreening(
                ID, inPrivate, interpreter, ScreeningResult.CLEAR, unaccompaniedChild, 20, note("findings"), day(1));
    }

    static PlaceHold hold(HoldClass holdClass) {
        return new PlaceHold(ID, holdClass, note("hold"), day(40), day(9));
    }

    static ReleaseHold release(HoldClass holdClass) {
        return new ReleaseHold(ID, holdClass, note("solved"), day(12));
    }

    static RecordCounselling counselling(Set<CounsellingTopic> topics) {
        return new RecordCounselling(
                ID, topics, "en", Interpreter.NONE_NEEDED, 60, "leaflet-2", note("session"), day(4));
    }

    static RecordVoluntaryDecision decision(ConsentPlace place, boolean childHeard, int on) {
        return new RecordVoluntaryDecision(
                ID, ConsentForm.WRITTEN, place, true, false, "declaration-1", childHeard, day(on));
    }

    static WithdrawConsent withdrawal(int on) {
        return new WithdrawConsent(ID, WithdrawalChannel.TELEPHONE, day(on));
    }

    static CheckReadiness check(int travelOn) {
        return new CheckReadiness(ID, day(travelOn), day(20));
    }

    static ConfirmReadiness readiness() {
        return new ConfirmReadiness(ID, day(25), day(21));
    }

    static RecordManifested seat(MovementId movement) {
        return new RecordManifested(ID, movement, AUTHOR, day(25), day(22));
    }

    static ConfirmDeparture departure(MovementId movement, boolean wishConfirmed) {
        return new ConfirmDeparture(ID, movement, true, wishConfirmed, day(25));
    }

    static SubmitPlan plan(int on) {
        var e = planned();
        return new SubmitPlan(ID, e.activity(), e.items(), e.total(), day(on));
    }

    static RequestTranche tranche(TrancheId id, Money amount, Payee payee, int quotes) {
        return new RequestTranche(ID, id, amount, payee, quotes, day(32));
    }

    static CloseEnquiry enquiryClosing(EnquiryClosureReason reason, int on) {
        return new CloseEnquiry(ID, reason, day(on));
    }

    static CloseCase closing(ClosureReason reason, int on) {
        return new CloseCase(ID, reason, day(on));
    }
}
