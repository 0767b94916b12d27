package org.homeward.command.shelter.rules;

import static org.homeward.command.shelter.rules.Refusals.require;

import java.util.List;
import org.homeward.kernel.shelter.ShelterRejection.DeliveryDiffers;
import org.homeward.kernel.shelter.ShelterRejection.NotEnoughInStock;
import org.homeward.kernel.shelter.ShelterRejection.ReceiptNotSigned;
import org.homeward.kernel.shelter.StockCommand;
import org.homeward.kernel.shelter.StockCommand.DistributeItems;
import org.homeward.kernel.shelter.StockCommand.ReceiveItems;
import org.homeward.kernel.shelter.StockEvent;
import org.homeward.kernel.shelter.StockEvent.ItemsDistributed;
import org.homeward.kernel.shelter.StockEvent.ItemsReceived;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The relief items of one shelter: nothing is handed out that is not there or not signed for. */
public record Stock(PMap<String, Integer> items, PMap<Delivery, Integer> deliveries) {

    /** One item on a delivery note; it comes in once. */
    public record Delivery(String note, String item) {}

    /** The state before anything happened. */
    public static Stock initial() {
        return new Stock(HashTreePMap.empty(), HashTreePMap.empty());
    }

    /**
     * What follows from a command. Handing out the same again is a new fact: a person may need another blanket, and the
     * id of the command tells a repeat.
     */
    public static List<StockEvent> decide(StockCommand command, Stock stock) {
        return switch (command) {
            case ReceiveItems c -> stock.receive(c);
            case DistributeItems c -> stock.distribute(c);
        };
    }

    private List<StockEvent> receive(ReceiveItems c) {
        var known = deliveries.get(new Delivery(c.deliveryNote(), c.item()));
        if (known != null) {
            require(known == c.quantity(), new DeliveryDiffers());
            return List.of();
        }
        var inStock = count(c.item()) + c.quantity();
        return List.of(
                new ItemsReceived(c.stockId(), c.item(), c.quantity(), inStock, c.deliveryNote(), c.receivedOn()));
    }

    private List<StockEvent> distribute(DistributeItems c) {
        require(c.signed(), new ReceiptNotSigned());
        var inStock = count(c.item());
        require(inStock >= c.quantity(), new NotEnoughInStock(inStock));
        return List.of(new ItemsDistributed(
                c.stockId(), c.caseId(), c.item(), c.quantity(), inStock - c.quantity(), c.distributedOn()));
    }

    private int count(String item) {
        return items.getOrDefault(item, 0);
    }

    /** The state after one more event. */
    public static Stock evolve(Stock stock, StockEvent event) {
        return switch (event) {
            case ItemsReceived e ->
                new Stock(
                        stock.items.plus(e.item(), e.inStock()),
                        stock.deliveries.plus(new Delivery(e.deliveryNote(), e.item()), e.quantity()));
            case ItemsDistributed e -> new Stock(stock.items.plus(e.item(), e.inStock()), stock.deliveries);
        };
    }
}
