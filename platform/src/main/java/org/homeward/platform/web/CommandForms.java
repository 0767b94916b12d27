package org.homeward.platform.web;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.homeward.kernel.Catalogue;

/** The forms of all commands, by their public names. */
public final class CommandForms {
    private final Map<String, CommandForm> forms = new TreeMap<>();

    /** The forms of every command of the catalogue. */
    public CommandForms() {
        Catalogue.commandTypes().stream().map(CommandForm::of).forEach(form -> forms.put(form.code(), form));
    }

    /** The form of the command with this public name. */
    public Optional<CommandForm> find(String code) {
        return Optional.ofNullable(forms.get(code));
    }

    /** All forms, in the order of their names. */
    public Collection<CommandForm> all() {
        return forms.values();
    }
}
