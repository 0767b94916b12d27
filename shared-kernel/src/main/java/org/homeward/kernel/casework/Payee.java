package org.homeward.kernel.casework;

/** Who is paid; in-kind support pays a supplier. */
public enum Payee {
    SUPPLIER,
    RETURNEE
}
