package org.homeward.standalone;

import org.homeward.command.CommandSide;
import org.homeward.query.QuerySide;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** All sides in one process, on stores in one data folder. */
@SpringBootApplication
@Import({CommandSide.class, QuerySide.class})
public class Standalone {}
