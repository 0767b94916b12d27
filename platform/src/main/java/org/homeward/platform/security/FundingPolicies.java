package org.homeward.platform.security;

import static org.homeward.kernel.security.Role.AUD;
import static org.homeward.kernel.security.Role.DON;
import static org.homeward.kernel.security.Role.FIN;
import static org.homeward.kernel.security.Role.HOM;
import static org.homeward.kernel.security.Role.OUT;
import static org.homeward.kernel.security.Role.PM;
import static org.homeward.kernel.security.Role.SYS;

import org.homeward.kernel.activity.ActivityCommand.CancelActivity;
import org.homeward.kernel.activity.ActivityCommand.CompleteActivity;
import org.homeward.kernel.activity.ActivityCommand.EnrolParticipant;
import org.homeward.kernel.activity.ActivityCommand.PlanActivity;
import org.homeward.kernel.activity.ActivityCommand.RecordAttendance;
import org.homeward.kernel.funding.EntitlementCommand.CommitSupport;
import org.homeward.kernel.funding.EntitlementCommand.DeliverSupport;
import org.homeward.kernel.funding.EntitlementCommand.ReleaseComponent;
import org.homeward.kernel.funding.EntitlementCommand.ReleaseSupport;
import org.homeward.kernel.funding.EntitlementCommand.ReserveComponent;
import org.homeward.kernel.funding.ExpenditureCommand.DeclineShare;
import org.homeward.kernel.funding.ExpenditureCommand.RebookShare;
import org.homeward.kernel.funding.ExpenditureCommand.RecordExpenditure;
import org.homeward.kernel.funding.ExpenditureCommand.RecordShareBooked;
import org.homeward.kernel.funding.FundingAgreementCommand.BindSupport;
import org.homeward.kernel.funding.FundingAgreementCommand.BookExpenditure;
import org.homeward.kernel.funding.FundingAgreementCommand.ConfirmPlace;
import org.homeward.kernel.funding.FundingAgreementCommand.EndAgreement;
import org.homeward.kernel.funding.FundingAgreementCommand.PlaceCommitment;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleaseCommitment;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleasePlace;
import org.homeward.kernel.funding.FundingAgreementCommand.ReservePlace;
import org.homeward.kernel.funding.FundingAgreementCommand.SetCeiling;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAddendum;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAgreement;
import org.homeward.kernel.funding.FundingQuery.FindAgreement;
import org.homeward.kernel.funding.FundingQuery.FindAgreements;
import org.homeward.kernel.funding.FundingQuery.FollowAgreement;
import org.homeward.kernel.funding.FundingQuery.ListDeclinedShares;

/** Who may do what with donors' money, and with the trainings it pays. */
final class FundingPolicies {
    private FundingPolicies() {}

    static void write(PolicyTable.Draft table) {
        agreements(table);
        money(table);
        activities(table);
        questions(table);
    }

    private static void agreements(PolicyTable.Draft table) {
        table.allow(SignAgreement.class, PM, HOM)
                .allow(SetCeiling.class, PM, HOM)
                .allow(SignAddendum.class, PM, HOM)
                .allow(EndAgreement.class, PM, HOM)
                .allow(ReservePlace.class, SYS)
                .allow(ReleasePlace.class, SYS)
                .allow(ConfirmPlace.class, SYS);
    }

    private static void money(PolicyTable.Draft table) {
        table.allow(ReserveComponent.class, SYS)
                .allow(ReleaseComponent.class, SYS)
                .allow(CommitSupport.class, FIN, SYS)
                .allow(ReleaseSupport.class, FIN, SYS)
                .allow(DeliverSupport.class, SYS)
                .allow(PlaceCommitment.class, FIN, SYS)
                .allow(BindSupport.class, SYS)
                .allow(ReleaseCommitment.class, FIN, SYS)
                .allow(RecordExpenditure.class, FIN)
                .allow(RecordShareBooked.class, SYS)
                .allow(DeclineShare.class, SYS)
                .allow(RebookShare.class, FIN)
                .allow(BookExpenditure.class, SYS);
    }

    private static void activities(PolicyTable.Draft table) {
        table.allow(PlanActivity.class, PM)
                .allow(EnrolParticipant.class, OUT, PM)
                .allow(RecordAttendance.class, OUT, PM)
                .allow(CompleteActivity.class, PM)
                .allow(CancelActivity.class, PM);
    }

    private static void questions(PolicyTable.Draft table) {
        table.allow(FindAgreements.class, PM, FIN, HOM, AUD, DON)
                .allow(FindAgreement.class, PM, FIN, HOM, AUD, DON)
                .allow(ListDeclinedShares.class, PM, FIN, HOM, AUD)
                .allow(FollowAgreement.class, PM, FIN, HOM, AUD);
    }
}
