package org.homeward.query.shelter;

import java.util.List;
import java.util.Set;
import org.homeward.kernel.shelter.ShelterEvent;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Views;
import org.homeward.platform.readstore.Write;

/** Keeps the board of each shelter. */
@Projection("shelter-boards")
public final class BoardsProjection implements Projector<ShelterEvent> {
    /** The boards, by shelter. */
    public static final Views<BoardState> BOARDS = new Views<>("shelter-boards", BoardState.class, BoardState.NOTHING);

    @Override
    public Class<ShelterEvent> events() {
        return ShelterEvent.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(BOARDS.collection());
    }

    @Override
    public List<Write> project(ShelterEvent event, EventContext context) {
        return List.of(Write.fold(BOARDS, event.streamId(), context, board -> board.after(event, context)));
    }
}
