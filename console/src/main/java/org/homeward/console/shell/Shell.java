package org.homeward.console.shell;

import java.util.List;
import org.homeward.console.words.Option;

/**
 * What surrounds every page.
 *
 * @param language the tag of the language
 * @param direction in which it is written
 * @param theme how bright the pages are
 * @param languages what can be chosen
 * @param areas where the user may go
 * @param user who is signed in; empty when nobody is
 * @param roles the user's roles, in words
 * @param office the user's office
 * @param today the day where the programme operates
 * @param here the address of this page, to come back to
 */
public record Shell(
        String language,
        String direction,
        String theme,
        List<Option> languages,
        List<Area> areas,
        String user,
        String roles,
        String office,
        String today,
        String here) {
    public Shell {
        languages = List.copyOf(languages);
        areas = List.copyOf(areas);
    }

    /**
     * A part of the console.
     *
     * @param name its name, the same as the message key's last part
     * @param path where it begins
     * @param icon its icon
     * @param waiting how much waits there for the user; empty for nothing
     */
    public record Area(String name, String path, String icon, String waiting) {
        Area(String name, String path, String icon) {
            this(name, path, icon, "");
        }
    }
}
