package org.homeward.console.overview;

/**
 * A figure above all others.
 *
 * @param label what it counts
 * @param value the figure
 * @param note what it means beside others
 */
record Headline(String label, String value, String note) {}
