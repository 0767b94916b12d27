package org.homeward.kernel.funding;

/** What an agreement pays for one person; a component is reserved once. */
public enum CostComponent {
    RETURN,
    REINTEGRATION
}
