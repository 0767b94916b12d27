package org.homeward.console.words;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homeward.kernel.identity.CountryCode;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.message.Rejection;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.privacy.PersonName;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.springframework.context.MessageSource;

/**
 * Says things in one language. Texts come from the message files; a name without a text is made readable, so that a new
 * message is never shown as a code.
 */
public final class Words {
    private final MessageSource texts;
    private final Locale locale;

    /** Says things in this language. */
    public Words(MessageSource texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /** A text with its values filled in. */
    public String text(String key, Object... values) {
        return texts.getMessage(key, values, locale);
    }

    /** A text if there is one. */
    public Optional<String> find(String key, Object... values) {
        return Optional.ofNullable(texts.getMessage(key, values, null, locale));
    }

    /** A day, {@code 6 Feb 2009}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("format.day"), locale).format(day);
    }

    /** A day of this year, {@code 6 Feb}. */
    public String shortDay(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("format.short-day"), locale).format(day);
    }

    /** A month, {@code Feb 2009}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern(text("format.month"), locale).format(month);
    }

    /** A month of a known year, {@code Feb}. */
    public String monthAlone(YearMonth month) {
        return DateTimeFormatter.ofPattern(text("format.month-alone"), locale).format(month);
    }

    /** A moment where the programme operates, {@code 6 Feb 2009, 14:05}. */
    public String moment(Instant instant) {
        var local = instant.atZone(ProgrammeCalendar.ZONE);
        return day(local.toLocalDate()) + ", " + clock(instant);
    }

    /** The time of day where the programme operates, {@code 14:05}. */
    public String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).format(instant.atZone(ProgrammeCalendar.ZONE));
    }

    /** A whole number with the separators of the language. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Parts of a whole in per cent, {@code 71 %}. */
    public String percent(long part, long whole) {
        return whole <= 0 ? text("value.none") : text("format.percent", Math.round(100.0 * part / whole));
    }

    /** An exact amount, {@code EUR 1,284,300.00}. */
    public String money(Money money) {
        return amount(money, money.currency().decimals());
    }

    /** An amount in whole units, for headlines. */
    public String roundMoney(Money money) {
        return amount(money, 0);
    }

    private String amount(Money money, int decimals) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return text("format.money", symbol(money.currency()), format.format(money.amount()));
    }

    private static String symbol(Currency currency) {
        return switch (currency) {
            case EUR -> "\u20ac";
            case GBP -> "\u00a3";
            case CHF, USD, LYD, XOF, XAF, GHS, NGN, ETB, BDT -> currency.name() + "\u00a0";
        };
    }

    /** The name of a country. */
    public String country(CountryCode country) {
        return Countries.name(country.code(), locale);
    }

    /** The name of a country by its three-letter code. */
    public String country(String code) {
        return Countries.name(code, locale);
    }

    /** All countries, by name. */
    public List<Option> countries() {
        return Countries.all(locale);
    }

    /** The name of a language by its code. */
    public String language(String code) {
        var name = Locale.forLanguageTag(code).getDisplayLanguage(locale);
        return name.isEmpty() ? code : name;
    }

    /** The name of an office. */
    public String office(String code) {
        return find("office." + code).orElseGet(() -> MadeReadable.constant(code));
    }

    /** One of a few names. */
    public String choice(Enum<?> constant) {
        return choice(constant.getDeclaringClass(), constant.name());
    }

    /** One of a few names, by the name of the constant. */
    public String choice(Class<?> type, String name) {
        return find("choice." + type.getSimpleName() + "." + name).orElseGet(() -> MadeReadable.constant(name));
    }

    /** Everything an enumeration offers. */
    public List<Option> choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .map(name -> new Option(name, choice(type, name)))
                .toList();
    }

    /** Several of a few names, in the order they are declared. */
    public <E extends Enum<E>> String choices(Collection<E> constants) {
        return constants.stream().sorted().map(this::choice).collect(Collectors.joining(", "));
    }

    /** What a command does, as a heading: {@code Confirm eligibility}. */
    public String command(String code) {
        return find("command." + code).orElseGet(() -> MadeReadable.code(code));
    }

    /** What happened, by the stored name of the event. */
    public String event(String storedName) {
        var code = storedName.replaceFirst("\\.v\\d+$", "");
        return find("event." + code).orElseGet(() -> MadeReadable.code(code));
    }

    /** The name of a field; a command may name a field of its own way. */
    public String field(String owner, String name) {
        return find("field." + owner + "." + name)
                .or(() -> find("field." + name))
                .orElseGet(() -> MadeReadable.component(name));
    }

    /** A kind of something that has several. */
    public String kind(String owner, String kind) {
        return find("kind." + owner + "." + kind).orElseGet(() -> MadeReadable.code(kind));
    }

    /** Why a command was refused. */
    public String refusal(Rejection rejection) {
        var code = MessageNames.codeOf(rejection.getClass());
        var values = Values.of(rejection, this);
        return find("refusal." + code, values.toArray()).orElseGet(() -> MadeReadable.code(code));
    }

    /** A value of a message as a user reads it. */
    public String value(Object value) {
        return Values.say(value, this);
    }

    /** A value that may be missing. */
    public <T> String orNone(Optional<T> value, Function<? super T, String> say) {
        return value.map(say).orElseGet(() -> text("value.none"));
    }

    /** A person's name, or the word that stands for it. */
    public Shown name(Personal<PersonName> name) {
        return personal(name, PersonName::full);
    }

    /** A text about a person, or the word that stands for it. */
    public Shown personalText(Personal<String> value) {
        return personal(value, Function.identity());
    }

    /** A date about a person, or the word that stands for it. */
    public Shown personalDay(Personal<LocalDate> value) {
        return personal(value, this::day);
    }

    private <T> Shown personal(Personal<T> value, Function<? super T, String> say) {
        return switch (value.opened()) {
            case Personal.Known<T> known -> new Shown(say.apply(known.value()), true);
            case Personal.Erased<T> erased -> new Shown(text("value.erased"), false);
            case Personal.Hidden<T> hidden -> new Shown(text("value.hidden"), false);
        };
    }
}
