package org.homeward.query.casework.mongo;

import jakarta.annotation.PreDestroy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.homeward.platform.readstore.LiveUpdates;
import org.homeward.platform.readstore.Mirror;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.query.casework.Departure;
import org.homeward.query.casework.DepartureFacts;
import org.homeward.query.casework.DepartureFactsProjection;
import org.springframework.stereotype.Repository;

/** Holds the departures of the read store in memory; figures are asked often and read all of them. */
@Repository
final class MongoDepartureFacts implements DepartureFacts {
    private record Fact(long position, Departure departure) {}

    private final Mirror<Fact> facts;

    MongoDepartureFacts(ReadStore store, LiveUpdates updates) {
        facts = new Mirror<>(store, updates, DepartureFactsProjection.FACTS, MongoDepartureFacts::fact);
    }

    @Override
    public List<Departure> upTo(long position, LocalDate day) {
        return facts.all().stream()
                .filter(fact -> fact.position() <= position)
                .map(Fact::departure)
                .filter(departure -> !departure.departedOn().isAfter(day))
                .toList();
    }

    @PreDestroy
    void close() {
        facts.close();
    }

    private static Optional<Fact> fact(Document fact) {
        var departure = new Departure(
                fact.getString("person"),
                fact.getString("countryOfReturn").intern(),
                LocalDate.parse(fact.getString("departedOn")));
        return Optional.of(new Fact(fact.get("position", Number.class).longValue(), departure));
    }
}
