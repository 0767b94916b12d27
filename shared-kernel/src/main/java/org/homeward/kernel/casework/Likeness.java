package org.homeward.kernel.casework;

/** In what two cases agree, so that they may be about one person. */
public enum Likeness {
    /** Every word of the name. */
    NAME,
    /** Two words of the name or more, and not every one. */
    NAME_IN_PART,
    SEX,
    NATIONALITY,
    BIRTH_YEAR,
    /** The years of birth are two apart at most, and not the same. */
    BIRTH_YEAR_NEARLY
}
