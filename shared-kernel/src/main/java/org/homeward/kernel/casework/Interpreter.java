package org.homeward.kernel.casework;

/** Who interpreted; an interpreter of the authorities makes a screening provisional. */
public enum Interpreter {
    NONE_NEEDED,
    INDEPENDENT,
    FROM_AUTHORITIES
}
