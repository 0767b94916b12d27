package org.homeward.standalone.story;

/** The answer that whoever asks expects. */
public sealed interface Expected {
    /** It is carried out. */
    record Acceptance() implements Expected {}

    /** It is refused with this code. */
    record Refusal(String code) implements Expected {}
}
