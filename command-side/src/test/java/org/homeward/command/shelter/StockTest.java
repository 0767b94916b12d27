package org.homeward.command.shelter;

import static org.homeward.command.shelter.Shelters.FACTS;
import static org.homeward.command.shelter.Shelters.day;
import static org.homeward.command.shelter.Shelters.person;

import org.homeward.command.DeciderSpec;
import org.homeward.command.shelter.rules.Stock;
import org.homeward.kernel.shelter.ShelterRejection.DeliveryDiffers;
import org.homeward.kernel.shelter.ShelterRejection.NotEnoughInStock;
import org.homeward.kernel.shelter.ShelterRejection.ReceiptNotSigned;
import org.homeward.kernel.shelter.StockCommand;
import org.homeward.kernel.shelter.StockCommand.DistributeItems;
import org.homeward.kernel.shelter.StockCommand.ReceiveItems;
import org.homeward.kernel.shelter.StockEvent;
import org.homeward.kernel.shelter.StockEvent.ItemsDistributed;
import org.homeward.kernel.shelter.StockEvent.ItemsReceived;
import org.homeward.kernel.shelter.StockId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StockTest {
    private static final StockId STOCK = new StockId(Shelters.ID);

    private final DeciderSpec<StockCommand, Stock, StockEvent> stock =
            new DeciderSpec<>(Stock.initial(), (command, state, facts) -> Stock.decide(command, state), Stock::evolve);

    @Test
    void what_comes_in_is_added_to_what_is_there() {
        stock.given().when(receive("note-1", 10), FACTS).then(received("note-1", 10, 10));
        stock.given(received("note-1", 10, 10), distributed(4, 6))
                .when(receive("note-2", 5), FACTS)
                .then(received("note-2", 5, 11));
    }

    @Test
    void a_delivery_comes_in_once() {
        stock.given(received("note-1", 10, 10))
                .when(receive("note-1", 10), FACTS)
                .nothing();
        stock.given(received("note-1", 10, 10))
                .when(receive("note-1", 11), FACTS)
                .refused(new DeliveryDiffers());
    }

    @Test
    void another_item_on_the_same_note_is_another_delivery() {
        stock.given(received("note-1", 10, 10))
                .when(new ReceiveItems(STOCK, "soap", 3, "note-1", day(1)), FACTS)
                .then(new ItemsReceived(STOCK, "soap", 3, 3, "note-1", day(1)));
    }

    @Test
    void the_last_item_can_be_handed_out_and_no_more() {
        stock.given(received("note-1", 10, 10))
                .when(distribute(10, true), FACTS)
                .then(distributed(10, 0));
        stock.given(received("note-1", 10, 10))
                .when(distribute(11, true), FACTS)
                .refused(new NotEnoughInStock(10));
        stock.given(received("note-1", 10, 10), distributed(4, 6))
                .when(distribute(7, true), FACTS)
                .refused(new NotEnoughInStock(6));
        stock.given().when(distribute(1, true), FACTS).refused(new NotEnoughInStock(0));
    }

    @Test
    void nothing_is_handed_out_without_a_signature() {
        stock.given(received("note-1", 10, 10))
                .when(distribute(1, false), FACTS)
                .refused(new ReceiptNotSigned());
    }

    @Test
    void a_person_can_be_given_the_same_again() {
        stock.given(received("note-1", 10, 10), distributed(1, 9))
                .when(distribute(1, true), FACTS)
                .then(distributed(1, 8));
    }

    private static ReceiveItems receive(String note, int quantity) {
        return new ReceiveItems(STOCK, "blanket", quantity, note, day(1));
    }

    private static ItemsReceived received(String note, int quantity, int inStock) {
        return new ItemsReceived(STOCK, "blanket", quantity, inStock, note, day(1));
    }

    private static DistributeItems distribute(int quantity, boolean signed) {
        return new DistributeItems(STOCK, person(1), "blanket", quantity, signed, day(2));
    }

    private static ItemsDistributed distributed(int quantity, int inStock) {
        return new ItemsDistributed(STOCK, person(1), "blanket", quantity, inStock, day(2));
    }
}
