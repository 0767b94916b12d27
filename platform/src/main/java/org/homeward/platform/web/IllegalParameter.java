package org.homeward.platform.web;

/** A parameter of a question has a value that is not allowed. */
public final class IllegalParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    /**
     * Not allowed.
     *
     * @param name the name of the parameter
     * @param message what is expected; it must not repeat the value
     */
    public IllegalParameter(String name, String message) {
        super(name, null, false, false);
        this.fault = Fault.notAllowed(name, message);
    }

    Fault fault() {
        return fault;
    }
}
