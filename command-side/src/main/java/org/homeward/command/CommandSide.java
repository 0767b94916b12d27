package org.homeward.command;

import org.homeward.platform.PlatformConfiguration;
import org.homeward.platform.agenda.AgendaConfiguration;
import org.homeward.platform.policy.PolicyConfiguration;
import org.homeward.platform.web.CommandApiConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Takes commands, decides them and stores what follows; policies and deadlines run here. */
@SpringBootApplication
@Import({
    PlatformConfiguration.class,
    CommandApiConfiguration.class,
    PolicyConfiguration.class,
    AgendaConfiguration.class
})
public class CommandSide {
    /** Starts a command side as a process of its own. */
    public static void main(String[] arguments) {
        SpringApplication.run(CommandSide.class, arguments);
    }
}
