package org.homeward.benchmarks.baseline;

import jakarta.persistence.EntityManager;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.homeward.benchmarks.baseline.BookMessages.CaseOpened;
import org.homeward.benchmarks.baseline.BookMessages.FamilyJoined;
import org.homeward.benchmarks.baseline.BookMessages.PersonRegistered;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The list of cases, kept as Axon's own guide writes a projection; only where the profile reading is on. */
@Component
@Profile(BookList.READING)
@ProcessingGroup(BookList.GROUP)
class BookList {
    static final String READING = "reading";
    static final String GROUP = "list";

    private final EntityManager entities;

    BookList(EntityManager entities) {
        this.entities = entities;
    }

    @EventHandler
    void on(CaseOpened event) {
        entities.merge(new BookLine(event.caseId()));
    }

    @EventHandler
    void on(PersonRegistered event) {
        line(event.caseId()).nationality = event.nationality();
    }

    @EventHandler
    void on(FamilyJoined event) {
        line(event.caseId()).familyId = event.familyId();
    }

    private BookLine line(String caseId) {
        return entities.find(BookLine.class, caseId);
    }
}
