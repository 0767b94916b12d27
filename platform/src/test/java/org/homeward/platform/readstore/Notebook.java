package org.homeward.platform.readstore;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.NoteEvent.Crossed;
import org.homeward.platform.readstore.NoteEvent.Noted;

/** Keeps one row, one fact and one view per noted thing. */
@Projection("notebook")
final class Notebook implements Projector<NoteEvent> {
    static final String ROWS = "note-rows";
    static final String FACTS = "note-facts";
    static final Views<Tally> TALLIES = new Views<>("note-tallies", Tally.class, new Tally(0, 0));

    record Tally(int notes, long sum) {
        Tally plus(int number) {
            return new Tally(notes + 1, sum + number);
        }
    }

    private final int factor;

    Notebook() {
        this(1);
    }

    /** Numbers are counted so many times. */
    Notebook(int factor) {
        this.factor = factor;
    }

    @Override
    public Class<NoteEvent> events() {
        return NoteEvent.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(ROWS, FACTS, TALLIES.collection());
    }

    @Override
    public List<Write> project(NoteEvent event, EventContext context) {
        return switch (event) {
            case Noted noted ->
                List.of(
                        Write.set(ROWS, noted.streamId(), context, Map.of("last", noted.number(), Write.GONE, false)),
                        Write.insertOnce(FACTS, "note", context, Map.of("country", noted.country())),
                        Write.fold(TALLIES, noted.streamId(), context, tally -> tally.plus(factor * noted.number())));
            case Crossed crossed -> List.of(Write.remove(ROWS, crossed.streamId(), context));
        };
    }
}
