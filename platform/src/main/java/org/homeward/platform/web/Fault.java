package org.homeward.platform.web;

/**
 * One thing that is wrong with a request. It never repeats the value.
 *
 * @param pointer where, as a JSON pointer into the body, or as the name of a parameter or header
 * @param code the stable public code: {@code missing}, {@code unknown}, {@code wrong-type} or {@code not-allowed}
 * @param message what is expected, in words
 */
public record Fault(String pointer, String code, String message) {
    static Fault missing(String pointer) {
        return new Fault(pointer, "missing", "a value is required");
    }

    static Fault unknown(String pointer) {
        return new Fault(pointer, "unknown", "nothing is known by this name");
    }

    static Fault wrongType(String pointer, String expected) {
        return new Fault(pointer, "wrong-type", expected + " is expected");
    }

    static Fault notAllowed(String pointer, String message) {
        return new Fault(pointer, "not-allowed", message);
    }
}
