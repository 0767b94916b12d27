package org.homeward.console.form;

import java.util.List;
import java.util.Optional;
import org.homeward.console.words.Words;

/** Says on the page after a command that it was carried out. */
public final class Done {
    private Done() {}

    /** The notice about a command by its public name; none when there is no text of that name. */
    public static Optional<Notice> notice(String command, Words say) {
        return say.find("command." + command).map(title -> new Notice("ok", say.text("answer.done", title), List.of()));
    }
}
