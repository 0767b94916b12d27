package org.homeward.kernel.audit;

/** One field of an event; a field within another has the names of both with a dot between. */
public sealed interface TimelineField {
    /** The name. */
    String name();

    /** A value that anybody may see who may see the event. */
    record Plain(String name, String value) implements TimelineField {}

    /** A personal value, which is left out. */
    record Withheld(String name) implements TimelineField {}
}
