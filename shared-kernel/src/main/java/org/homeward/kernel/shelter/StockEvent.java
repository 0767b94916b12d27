package org.homeward.kernel.shelter;

import java.time.LocalDate;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Event;

/** Everything that can happen to a stock of relief items. */
public sealed interface StockEvent extends Event {
    /** The stream's typed id. */
    StockId stockId();

    @Override
    default String streamId() {
        return stockId().value();
    }

    /** Items came in. */
    record ItemsReceived(
            StockId stockId, String item, int quantity, int inStock, String deliveryNote, LocalDate receivedOn)
            implements StockEvent {}

    /** A person received items. */
    record ItemsDistributed(
            StockId stockId, CaseId caseId, String item, int quantity, int inStock, LocalDate distributedOn)
            implements StockEvent {}
}
