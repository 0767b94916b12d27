package org.homeward.query.funding.mongo;

import org.homeward.query.ReadSide;
import org.homeward.query.funding.FundingFacts;

/** The funding facts of a read side, for tests of others that read them. */
public final class StoredFunding {
    private StoredFunding() {}

    /** The facts. */
    public static FundingFacts facts(ReadSide readSide) {
        return new MongoFundingFacts(readSide.store(), readSide.format());
    }
}
