package org.homeward.standalone.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeCommand.RegisterMigrant;
import org.homeward.kernel.casework.Need;
import org.homeward.kernel.casework.TravelCommand.ConfirmDeparture;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.message.Command;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryTest {
    private static final LocalDate NOTE = LocalDate.of(2009, 2, 6);

    @Test
    void the_same_start_number_gives_the_same_story_and_another_another() throws NoSuchAlgorithmException {
        var first = hash(Story.of(7, NOTE));

        assertThat(hash(Story.of(7, NOTE))).isEqualTo(first);
        assertThat(hash(Story.of(8, NOTE))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2009-02-06", "2010-02-05"})
    void on_the_evening_of_the_note_3139_have_departed_and_those_of_its_year_had_no_papers(String date) {
        var note = LocalDate.parse(date);
        var registered = new HashMap<CaseId, RegisterMigrant>();
        var departed = new TreeMap<CaseId, LocalDate>(Comparator.comparing(CaseId::value));
        commands(Story.of(1, note)).forEach(command -> {
            switch (command) {
                case RegisterMigrant c -> registered.put(c.caseId(), c);
                case ConfirmDeparture c -> departed.put(c.caseId(), c.departedOn());
                default -> {}
            }
        });
        departed.values().removeIf(day -> day.isAfter(note));
        var thisYear = departed.entrySet().stream()
                .filter(entry -> entry.getValue().getYear() == note.getYear())
                .map(entry -> registered.get(entry.getKey()))
                .toList();

        assertThat(departed).hasSize(3139);
        assertThat(thisYear)
                .hasSizeGreaterThan(100)
                .allSatisfy(person -> assertThat(person.needs()).contains(Need.DOCUMENTS));
    }

    @Test
    void from_eight_to_twenty_ask_on_each_open_day_and_more_as_time_goes_by() {
        var byMonth = new TreeMap<YearMonth, Integer>();
        commands(Story.of(1, NOTE)).forEach(command -> {
            if (command instanceof OpenEnquiry c) {
                byMonth.merge(YearMonth.from(c.receivedOn()), 1, Integer::sum);
            }
        });

        assertThat(perOpenDay(byMonth, "2006-08", "2007-07")).isBetween(8.0, 12.0);
        assertThat(perOpenDay(byMonth, "2008-01", "2008-12")).isBetween(13.0, 17.0);
        assertThat(perOpenDay(byMonth, "2009-04", "2010-03")).isBetween(17.0, 20.0);
    }

    private static double perOpenDay(NavigableMap<YearMonth, Integer> byMonth, String from, String to) {
        var months = byMonth.subMap(YearMonth.parse(from), true, YearMonth.parse(to), true);
        var open = months.keySet().stream().mapToInt(YearMonth::lengthOfMonth).sum() * 6 / 7.0;
        return months.values().stream().mapToInt(Integer::intValue).sum() / open;
    }

    private static Stream<Command> commands(Story story) {
        return steps(story).map(step -> step.wish().get());
    }

    private static Stream<Step> steps(Story story) {
        return Timeline.START.datesUntil(Timeline.END.plusDays(1)).flatMap(day -> story.script().on(day).stream());
    }

    private static String hash(Story story) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        steps(story).forEach(step -> {
            var text = step.day()
                    + step.by().id().value()
                    + step.expected()
                    + sorted(step.wish().get().toString());
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Sets are printed in an order that differs from one program to the next. */
    private static String sorted(String text) {
        return text.chars()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
