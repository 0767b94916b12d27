package org.homeward.benchmarks.baseline;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.homeward.benchmarks.baseline.BookMessages.CloseBed;
import org.homeward.benchmarks.baseline.BookMessages.JoinFamily;
import org.homeward.benchmarks.baseline.BookMessages.OpenCase;
import org.homeward.benchmarks.baseline.BookMessages.OpenHouse;
import org.homeward.benchmarks.baseline.BookMessages.RectifyPerson;
import org.homeward.benchmarks.baseline.BookMessages.RegisterPerson;
import org.homeward.benchmarks.baseline.BookMessages.ReopenBed;
import org.homeward.benchmarks.rival.Client;
import org.homeward.benchmarks.rival.Ids;
import org.homeward.benchmarks.rival.Rival;

/** The baselines under load, whichever store they are on. */
class BookRival implements Rival {
    private final CommandGateway gateway;
    private final Closeable inside;
    private final String house = "house-" + Ids.next();

    BookRival(CommandGateway gateway, Closeable inside) {
        this.gateway = gateway;
        this.inside = inside;
        gateway.sendAndWait(new OpenHouse(house, BEDS));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static OpenCase opening(String caseId) {
        return new OpenCase(caseId, "WALK_IN", today());
    }

    @Override
    public Client intake(int number) {
        return new Intake();
    }

    @Override
    public Client hot(int number) {
        var bed = number + 1;
        return new Client() {
            private boolean closed;

            @Override
            public void next() {
                gateway.sendAndWait(closed ? new ReopenBed(house, bed) : new CloseBed(house, bed, today().plusDays(2)));
                closed = !closed;
            }
        };
    }

    @Override
    public void close() throws IOException {
        inside.close();
    }

    private final class Intake implements Client {
        private String caseId = "";
        private int step;

        @Override
        public void next() {
            if (step == 0) {
                caseId = "case-" + Ids.next();
            }
            gateway.sendAndWait(command());
            step = (step + 1) % 4;
        }

        private Object command() {
            return switch (step) {
                case 0 -> opening(caseId);
                case 1 ->
                    new RegisterPerson(
                            caseId, "Moussa", "Keita", LocalDate.of(1980, 5, 17), "MALE", "MLI", "fr", today());
                case 2 ->
                    new RectifyPerson(
                            caseId,
                            "Moussa",
                            "Keita",
                            LocalDate.of(1980, 5, 18),
                            "The consulate's record says another day",
                            today());
                default -> new JoinFamily(caseId, "family-" + Ids.next(), today());
            };
        }
    }
}
