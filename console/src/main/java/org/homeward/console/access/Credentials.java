package org.homeward.console.access;

/**
 * What a user signs in with. It is shown once, when it is made, and stored nowhere.
 *
 * @param name the name
 * @param password the password in clear
 */
public record Credentials(String name, String password) {
    @Override
    public String toString() {
        return "Credentials[" + name + "]";
    }
}
