package org.homeward.standalone;

import org.homeward.command.CommandSide;
import org.homeward.console.Console;
import org.homeward.query.QuerySide;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** All sides in one process, on stores in one data folder. */
@SpringBootApplication
@Import({CommandSide.class, QuerySide.class, Console.class})
public class Standalone {}
