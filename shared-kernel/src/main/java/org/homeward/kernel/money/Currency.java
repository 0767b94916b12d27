package org.homeward.kernel.money;

/** The currencies of the programme with their minor units (ISO 4217). */
public enum Currency {
    EUR(2),
    GBP(2),
    CHF(2),
    USD(2),
    LYD(3),
    XOF(0),
    XAF(0),
    GHS(2),
    NGN(2),
    ETB(2),
    BDT(2);

    private final int decimals;

    Currency(int decimals) {
        this.decimals = decimals;
    }

    /** The number of decimal places of one unit. */
    public int decimals() {
        return decimals;
    }
}
