package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Actor;

/** All steps of the story, day by day; what would come after its last day is left out. */
public final class Script {
    private final List<List<Step>> days = new ArrayList<>();

    Script() {
        for (var day = Timeline.START; !day.isAfter(Timeline.END); day = day.plusDays(1)) {
            days.add(new ArrayList<>());
        }
    }

    void add(Step step) {
        var index = Timeline.days(Timeline.START, step.day());
        if (index < 0) {
            throw new IllegalStateException("nothing can be asked on " + step.day() + ", before the programme");
        }
        if (index < days.size()) {
            days.get(index).add(step);
        }
    }

    /** Somebody asks for something that touches nothing shared. */
    void ask(LocalDate day, Actor by, Supplier<Command> wish) {
        add(Step.on(day, by, wish));
    }

    /** The steps of a day: hour by hour, each in the order in which they are asked. */
    public List<Step> on(LocalDate day) {
        return days.get(Timeline.days(Timeline.START, day)).stream()
                .sorted(Comparator.comparing(Step::hour))
                .toList();
    }

    /** How many steps there are. */
    public int size() {
        return days.stream().mapToInt(List::size).sum();
    }
}
