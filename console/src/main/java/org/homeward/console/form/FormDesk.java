package org.homeward.console.form;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.homeward.console.shell.Desk;
import org.homeward.console.words.Words;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.platform.messaging.KeyReused;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.messaging.Refused;
import org.homeward.platform.messaging.StaleVersion;
import org.homeward.platform.messaging.Unavailable;
import org.homeward.platform.web.CommandForm;
import org.homeward.platform.web.CommandReader;
import org.homeward.platform.web.Fault;
import org.homeward.platform.web.Malformed;
import org.homeward.platform.web.Shape;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows the form of any command, sends what was typed, and shows it again with the answer when that is not a yes. */
@Component
public final class FormDesk {
    /** The parameter that carries the idempotency key; no component of a command begins with this sign. */
    public static final String KEY = "~key";

    /** The parameter that carries the version the user has seen. */
    public static final String VERSION = "~version";

    /** The parameter that asks for one more row of a list instead of sending. */
    public static final String GROW = "~grow";

    private final Desk desk;
    private final Clock clock;

    FormDesk(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** An empty form with everything that is known already. */
    public FormPage open(Errand errand, Words say) {
        var page = new Sheet(errand, say, JsonNodeFactory.instance.objectNode(), "");
        return page.with(newKey(), Optional.empty(), List.of());
    }

    /**
     * Sends what was typed.
     *
     * @param changes what has changed since a version, said in words; asked for when the user's version is stale
     */
    public Outcome submit(
            Errand errand, MultiValueMap<String, String> sent, LongFunction<List<String>> changes, Words say) {
        var form = CommandForm.of(errand.type());
        var typed = Typed.read(form, sent);
        errand.prefill().fixed().forEach((field, value) -> {
            if (form.fields().stream().anyMatch(asked -> asked.name().equals(field))) {
                typed.set(field, value);
            }
        });
        var grow = Optional.ofNullable(sent.getFirst(GROW)).orElse("");
        var key = Optional.ofNullable(sent.getFirst(KEY))
                .filter(text -> !text.isBlank())
                .orElseGet(FormDesk::newKey);
        var sheet = new Sheet(errand, say, typed, grow);
        if (!grow.isEmpty()) {
            return new Outcome.Again(sheet.with(key, Optional.empty(), List.of()));
        }
        try {
            return send(CommandReader.read(form, typed), sheet, key, expected(sent), changes);
        } catch (Malformed malformed) {
            return new Outcome.Again(sheet.with(key, Optional.empty(), malformed.faults()));
        }
    }

    private Outcome send(
            Command command, Sheet sheet, String key, OptionalLong expected, LongFunction<List<String>> changes) {
        var say = sheet.say();
        try {
            return new Outcome.Done(desk.send(command, key, expected));
        } catch (Refused refused) {
            return sheet.again(newKey(), "stop", say.refusal(refused.rejection()), instead(refused, say));
        } catch (StaleVersion stale) {
            var since = changes.apply(expected.orElse(-1));
            return sheet.seeing(stale.currentVersion()).again(newKey(), "wait", say.text("answer.stale"), since);
        } catch (KeyReused reused) {
            return sheet.again(newKey(), "wait", say.text("answer.key-reused"), List.of());
        } catch (Unavailable now) {
            return sheet.again(key, "wait", say.text("answer.unavailable"), List.of());
        } catch (NotPermitted denied) {
            return sheet.again(newKey(), "stop", say.text("answer.not-permitted"), List.of());
        }
    }

    private static List<String> instead(Refused refused, Words say) {
        var named = refused.rejection().nextSteps();
        if (named.isEmpty()) {
            return List.of();
        }
        var steps = named.stream().map(say::command).sorted().toList();
        return List.of(say.text("answer.instead", String.join(", ", steps)));
    }

    private static OptionalLong expected(MultiValueMap<String, String> sent) {
        return Stream.ofNullable(sent.getFirst(VERSION))
                .filter(text -> text.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** A form while its answer is found. */
    private final class Sheet {
        private final Errand errand;
        private final Words say;
        private final ObjectNode typed;
        private final String grow;

        Sheet(Errand errand, Words say, ObjectNode typed, String grow) {
            this.errand = errand;
            this.say = say;
            this.typed = typed;
            this.grow = grow;
        }

        Words say() {
            return say;
        }

        Sheet seeing(long version) {
            return new Sheet(
                    new Errand(
                            errand.type(), errand.prefill(), errand.action(), errand.back(), OptionalLong.of(version)),
                    say,
                    typed,
                    grow);
        }

        Outcome again(String key, String look, String title, List<String> lines) {
            return new Outcome.Again(with(key, Optional.of(new Notice(look, title, lines)), List.of()));
        }

        FormPage with(String key, Optional<Notice> notice, List<Fault> faults) {
            var form = CommandForm.of(errand.type());
            var complaints = new Complaints(faults, say);
            suggestToday(form);
            var inputs = new Fields(form, say, complaints).of(typed, errand.prefill(), grow);
            var said = complaints.isEmpty() ? notice : Optional.of(summary(complaints, inputs));
            var hint = say.find("command." + form.code() + ".hint").orElse("");
            return new FormPage(say.command(form.code()), hint, errand, key, inputs, said);
        }

        /** The business date of a command is its last date. */
        private void suggestToday(CommandForm form) {
            var days = form.fields().stream()
                    .filter(field -> field.shape() instanceof Shape.Day
                            && field.personal().isEmpty())
                    .map(Shape.Field::name)
                    .toList();
            if (!days.isEmpty() && errand.prefill().of(days.getLast()).isEmpty()) {
                errand.prefill()
                        .suggest(
                                days.getLast(),
                                ProgrammeCalendar.dateOf(clock.instant()).toString());
            }
        }

        private Notice summary(Complaints complaints, List<Input> inputs) {
            var names = Names.of(inputs);
            return new Notice("stop", say.text("answer.malformed", complaints.size()), complaints.aboutTheRest(names));
        }
    }
}
