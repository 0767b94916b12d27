package org.homeward.query.casework.mongo;

import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.homeward.platform.readstore.DocumentFormat;
import org.homeward.platform.readstore.LiveUpdates;
import org.homeward.platform.readstore.Mirror;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.query.casework.KeptTraits;
import org.homeward.query.casework.StatedTraits;
import org.homeward.query.casework.Traits;
import org.homeward.query.casework.TraitsIndex;
import org.homeward.query.casework.TraitsProjection;
import org.springframework.stereotype.Repository;

/** Holds in memory what cases state of their persons, by the words of their names. */
@Repository
final class MongoTraitsIndex implements TraitsIndex {
    private final Mirror<Person> people;

    private record Person(String id, KeptTraits kept) {
        Stream<StatedTraits> stated() {
            return kept.cases().entrySet().stream()
                    .map(stated -> new StatedTraits(stated.getKey(), id, stated.getValue()));
        }

        Collection<String> keys() {
            return kept.cases().values().stream()
                    .flatMap(traits -> traits.keys().stream())
                    .collect(Collectors.toSet());
        }
    }

    MongoTraitsIndex(ReadStore store, DocumentFormat format, LiveUpdates updates) {
        people = new Mirror<>(
                store,
                updates,
                TraitsProjection.TRAITS.collection(),
                document -> person(document, format),
                Person::keys);
    }

    @Override
    public Optional<StatedTraits> of(String person, String caseId) {
        return people.find(person)
                .flatMap(known -> known.stated()
                        .filter(stated -> stated.caseId().equals(caseId))
                        .findFirst());
    }

    @Override
    public List<StatedTraits> sharing(Traits traits) {
        return people.having(traits.keys()).stream().flatMap(Person::stated).toList();
    }

    @PreDestroy
    void close() {
        people.close();
    }

    private static Optional<Person> person(Document document, DocumentFormat format) {
        var kept = format.read(document.get("view", Document.class), KeptTraits.class);
        return kept.cases().isEmpty() ? Optional.empty() : Optional.of(new Person(document.getString("_id"), kept));
    }
}
