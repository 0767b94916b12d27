package org.homeward.kernel.activity;

/** Where participants work. */
public enum Affiliation {
    CIVIL_SOCIETY,
    DETENTION_DIRECTOR,
    MINISTRY_OF_LABOUR,
    POLICE,
    EMBASSY,
    JOURNALIST,
    OTHER
}
