package org.homeward.platform.axon;

import com.github.f4b6a3.uuid.UuidCreator;
import org.axonframework.common.IdentifierFactory;

/**
 * Gives messages ids in the order of time, so that new events stand together in the store's index of ids; random ones
 * would be written all over it, the more slowly the larger it is.
 */
public final class TimeOrderedIds extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        return UuidCreator.getTimeOrderedEpochPlus1().toString();
    }
}
