package org.homeward.console;

import org.homeward.platform.PlatformConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/**
 * The web console: pages for operators, donors and auditors. It asks and sends through the dispatchers of the platform
 * only, so it runs beside the other sides in one process or in a process of its own.
 */
@SpringBootApplication
@Import(PlatformConfiguration.class)
@PropertySource("classpath:org/homeward/console/console.properties")
public class Console {
    /** Starts a console as a process of its own. */
    public static void main(String[] arguments) {
        SpringApplication.run(Console.class, arguments);
    }
}
