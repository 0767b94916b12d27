package org.homeward.console.access;

import java.net.InetAddress;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;

/**
 * Where this process reaches itself, whatever stands before it. One that ends TLS itself goes by the issuer's address,
 * because its certificate names no other.
 *
 * @param environment knows the port once the server listens
 * @param server what the server listens on
 * @param issuer the address that browsers know
 */
record OwnAddress(Environment environment, ServerProperties server, String issuer) {
    /** The address of a path in this process. */
    String of(String path) {
        var tls = server.getSsl();
        if (tls != null && tls.isEnabled()) {
            return issuer + path;
        }
        return "http://" + host() + ":" + environment.getRequiredProperty("local.server.port") + path;
    }

    private String host() {
        InetAddress listening = server.getAddress();
        if (listening == null || listening.isAnyLocalAddress()) {
            return "localhost";
        }
        var address = listening.getHostAddress();
        return address.indexOf(':') < 0 ? address : "[" + address + "]";
    }
}
