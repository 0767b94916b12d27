package org.homeward.kernel.funding;

/**
 * A budget line and what has become of its money.
 *
 * @param code the heading, for example {@code 6.1}
 * @param name its name
 * @param money the use
 */
public record LineUse(String code, String name, MoneyUse money) {}
