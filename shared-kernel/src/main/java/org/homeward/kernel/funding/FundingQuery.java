package org.homeward.kernel.funding;

import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.message.Changed;
import org.homeward.kernel.message.Following;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.time.Known;

/**
 * Questions about agreements and their money.
 *
 * @param <R> the view that answers
 */
public sealed interface FundingQuery<R> extends Query<R> {
    /**
     * All agreements.
     *
     * @param asOf up to what moment recorded events count
     */
    record FindAgreements(Known asOf) implements FundingQuery<AgreementList> {
        @Override
        public Class<AgreementList> answerType() {
            return AgreementList.class;
        }
    }

    /**
     * One agreement with its budget lines.
     *
     * @param agreementId the agreement
     * @param asOf up to what moment recorded events count
     */
    record FindAgreement(AgreementId agreementId, Known asOf) implements FundingQuery<AgreementStatus> {
        @Override
        public Class<AgreementStatus> answerType() {
            return AgreementStatus.class;
        }
    }

    /**
     * Shares of costs that their agreements declined and nobody bears.
     *
     * @param page which part of them
     */
    record ListDeclinedShares(Page page) implements FundingQuery<DeclinedShareList> {
        @Override
        public Class<DeclinedShareList> answerType() {
            return DeclinedShareList.class;
        }
    }

    /**
     * An agreement, each time its terms, places or money change.
     *
     * @param agreementId the agreement
     */
    record FollowAgreement(AgreementId agreementId) implements FundingQuery<Changed>, Following {
        @Override
        public String followedId() {
            return agreementId.value();
        }
    }
}
