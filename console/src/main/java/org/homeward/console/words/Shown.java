package org.homeward.console.words;

/**
 * A personal value as the page shows it.
 *
 * @param text the value, or the word that stands for it
 * @param known whether it is the value
 */
public record Shown(String text, boolean known) {}
