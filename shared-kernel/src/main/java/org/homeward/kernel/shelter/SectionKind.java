package org.homeward.kernel.shelter;

/** Who a section is for. */
public enum SectionKind {
    MEN,
    WOMEN,
    FAMILY,
    UASC_BOYS,
    UASC_GIRLS,
    MEDICAL_ISOLATION,
    PROTECTED
}
