package org.homeward.kernel.shelter;

/** A section as it is shown: to most readers a protected one is just another one. */
public enum ShownSection {
    MEN,
    WOMEN,
    FAMILY,
    UASC_BOYS,
    UASC_GIRLS,
    MEDICAL_ISOLATION,
    PROTECTED,
    OTHER;

    /** The section as it is. */
    public static ShownSection of(SectionKind section) {
        return valueOf(section.name());
    }
}
