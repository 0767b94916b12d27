package org.homeward.platform.readstore;

import org.homeward.kernel.message.Event;

/** Something noted in one of many streams. */
sealed interface NoteEvent extends Event {
    record Noted(String streamId, int number, String country) implements NoteEvent {}

    record Crossed(String streamId) implements NoteEvent {}
}
