package org.homeward.console.casework;

/**
 * One of the tracks beside the main line.
 *
 * @param label what it is about
 * @param state where it stands, in words
 * @param look the look of the state
 * @param detail what else there is to know; may be empty
 */
record Track(String label, String state, String look, String detail) {}
