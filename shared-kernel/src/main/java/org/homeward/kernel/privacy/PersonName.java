package org.homeward.kernel.privacy;

/**
 * A person's name as stated by the person.
 *
 * @param given the given names
 * @param family the family name
 */
public record PersonName(String given, String family) {
    public PersonName {
        if (given.isBlank() || family.isBlank() || given.length() > 120 || family.length() > 120) {
            throw new IllegalArgumentException("a name has a given and a family part of 1 to 120 characters");
        }
    }

    /** Given name and family name, as printed. */
    public String full() {
        return given + " " + family;
    }

    @Override
    public String toString() {
        return "PersonName[...]";
    }
}
