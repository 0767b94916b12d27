package org.homeward.standalone.demo;

import java.io.PrintStream;
import java.time.LocalDate;
import org.homeward.standalone.story.Timeline;

/** Shows how far the story is, on one line that grows by a mark for every month, in a terminal and in a file alike. */
final class Progress {
    private final PrintStream out;
    private int year;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** A day was played, after so many commands, of which so many went over HTTP. */
    void reached(LocalDate day, int commands, int overHttp) {
        if (day.getYear() != year) {
            out.print((year == 0 ? "Playing " : " ") + day.getYear() + " ");
            year = day.getYear();
        }
        if (day.getDayOfMonth() == day.lengthOfMonth()) {
            out.print("#");
        }
        if (day.equals(Timeline.END)) {
            out.printf(" %,d commands, %,d of them over HTTP%n", commands, overHttp);
        }
        out.flush();
    }
}
