package org.homeward.console.words;

/**
 * Something that can be chosen.
 *
 * @param value what is sent
 * @param label what is shown
 */
public record Option(String value, String label) {}
