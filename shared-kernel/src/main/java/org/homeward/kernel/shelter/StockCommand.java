package org.homeward.kernel.shelter;

import java.time.LocalDate;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Require;

/** Everything that can be asked of a stock of relief items. */
public sealed interface StockCommand extends Command {
    /** The stream's typed id. */
    StockId stockId();

    @Override
    default String streamId() {
        return stockId().value();
    }

    /** Items came in. */
    record ReceiveItems(StockId stockId, String item, int quantity, String deliveryNote, LocalDate receivedOn)
            implements StockCommand {
        public ReceiveItems {
            receivedOn = Require.date(receivedOn, "receivedOn");
            item = Require.text(item, 60, "item");
            quantity = Require.between(quantity, 1, 100_000, "quantity");
            deliveryNote = Require.text(deliveryNote, 60, "deliveryNote");
        }
    }

    /** A person received items and signed for them. */
    record DistributeItems(
            StockId stockId, CaseId caseId, String item, int quantity, boolean signed, LocalDate distributedOn)
            implements StockCommand {
        public DistributeItems {
            distributedOn = Require.date(distributedOn, "distributedOn");
            item = Require.text(item, 60, "item");
            quantity = Require.between(quantity, 1, 1000, "quantity");
        }
    }
}
