package org.homeward.query.casework;

import java.util.List;
import java.util.Set;
import org.homeward.kernel.casework.MigrantCaseEvent;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.Views;
import org.homeward.platform.readstore.Write;

/** Keeps the list of cases and a file of each. */
@Projection("cases")
public final class CasesProjection implements Projector<MigrantCaseEvent> {
    /** The list, by case. */
    public static final Views<ListedCase> LIST = new Views<>("case-list", ListedCase.class, ListedCase.NOTHING);

    /** The files, by case. */
    public static final Views<FiledCase> FILES = new Views<>("case-files", FiledCase.class, FiledCase.NOTHING);

    @Override
    public Class<MigrantCaseEvent> events() {
        return MigrantCaseEvent.class;
    }

    @Override
    public Set<String> collections() {
        return Set.of(LIST.collection(), FILES.collection());
    }

    @Override
    public List<Write> project(MigrantCaseEvent event, EventContext context) {
        var id = event.streamId();
        return List.of(
                Write.fold(LIST, id, context, listed -> listed.after(event, context)),
                Write.fold(FILES, id, context, filed -> filed.after(event, context)));
    }
}
